/** What a company's customers order and get sent, in words; `*` stands for any ending or beginning. */
export interface GoodsWords {
  words: string[]
  /** What begins like them and is something else: "data package". */
  not: string[]
}

/** The same as patterns: for texts with spaces between words, where a word is to begin, and for those without. Empty where there are none. */
export interface Goods {
  spaced: string
  unspaced: string
  /** Finds each of them in a text. */
  each: RegExp
}

/** Makes patterns of words. */
export function goodsPatterns({ words, not }: GoodsWords): Goods {
  const isUnspaced = (word: string) => !isSpaced(word)
  const spaced = butNot(not.filter(isSpaced), words.filter(isSpaced))
  const unspaced = butNot(not.filter(isUnspaced), words.filter(isUnspaced))
  const both = [spaced && `(?<![\\p{L}\\p{N}])${spaced}`, unspaced].filter(Boolean).join('|')
  return { spaced, unspaced, each: new RegExp(both || '(?!)', 'giu') }
}

/** Letters with their ends, if they are of a script that has spaces. */
const isSpaced = (word: string) => /^\*?\p{Script=Latin}/u.test(word)

function butNot(not: string[], words: string[]): string {
  if (words.length === 0) return ''
  const others = not.length > 0 ? `(?!${not.map(pattern).join('|')})` : ''
  return `${others}(?:${words.map(pattern).join('|')})`
}

function pattern(word: string): string {
  const letters = word.replaceAll('*', '').replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  if (!isSpaced(word)) return letters
  return `${word.startsWith('*') ? '\\p{L}*' : ''}${letters}${word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])'}`
}
