/**
 * Normalizes a text without changing its meaning. Keeps capitals if there is nothing else, since they mean shouting.
 */
export function sameMeaning(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const shouts = /\p{Lu}{4}/u.test(plain) && plain === plain.toUpperCase()
  return (shouts ? plain : plain.toLowerCase()).replace(/[.。]$/, '')
}
