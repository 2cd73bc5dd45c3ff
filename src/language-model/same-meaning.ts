/** What does not change what a message means. Capitals do when there is nothing else: then somebody shouts. */
export function sameMeaning(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const shouts = /\p{Lu}{4}/u.test(plain) && plain === plain.toUpperCase()
  return (shouts ? plain : plain.toLowerCase()).replace(/[.。]$/, '')
}
