/** What a company's customers order, in words; `*` stands for any ending or beginning. */
export interface GoodsWords {
  words: string[]
  /** Longer expressions that mean something else: "data package". */
  not: string[]
}

/**
 * The same as patterns: one for the start of words in texts with spaces, one for texts without. Empty if there are no
 * words.
 */
export interface Goods {
  spaced: string
  unspaced: string
  /** Finds every occurrence in a text. */
  each: RegExp
}

/** Compiles words into patterns. */
export function goodsPatterns({ words, not }: GoodsWords): Goods {
  const isUnspaced = (word: string) => !isSpaced(word)
  const spaced = butNot(not.filter(isSpaced), words.filter(isSpaced))
  const unspaced = butNot(not.filter(isUnspaced), words.filter(isUnspaced))
  const both = [spaced && `(?<![\\p{L}\\p{N}])${spaced}`, unspaced].filter(Boolean).join('|')
  return { spaced, unspaced, each: new RegExp(both || '(?!)', 'giu') }
}

/** Whether a word is in a script that puts spaces between words. */
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
