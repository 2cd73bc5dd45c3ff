/** Short enough for every file system, at four bytes a character. */
const longest = 60

/** A name for a file or folder from any words: letters and digits of any writing, in lower case. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
  return [...plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')]
    .slice(0, longest)
    .join('')
    .replace(/-+$/, '')
}

/** Where the article of a page goes, below the folder of its source, in a place that `isTaken` does not have. */
export function fileFor(name: string, isTaken: (file: string) => boolean): string {
  const path = pathOf(name)
  for (let count = 1; ; count++) {
    const file = `${path}${count > 1 ? `-${count}` : ''}.md`
    if (!isTaken(file)) return file
  }
}

const deepest = 6

/** Files of these names are not articles where articles are read, but pages of these names are. */
const forAuthors = /^(readme|summary|licen[cs]e|contributing|security|changelog|404)$/

function pathOf(name: string): string {
  const parts = decoded(name)
    .replace(/(\.(mdx?|markdown|html?|txt))+$/i, '')
    .split('/')
    .map(slug)
    .filter(Boolean)
    .slice(-deepest)
  // A README is for those who write, and an index is named for its folder.
  const isIndex = /^(readme|index)$/.test(parts.at(-1) ?? '')
  const named = isIndex ? parts.slice(0, -1) : parts
  const last = named.at(-1)
  if (last && forAuthors.test(last)) named.splice(-1, 1, `${last}-page`)
  return named.join('/') || (isIndex || name.startsWith('.') ? 'start' : 'page')
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
