import { isUnspaced } from '../understanding/words.ts'
import type { Reader } from './grammar.ts'
import type { AskedTerm } from './lexical.ts'

/** A word that a customer wrote, as articles have it, and the words for what it means. */
export interface AskedWord extends AskedTerm {
  meanings: string[]
}

/** Reads the words that a customer wrote. `termsOf` reads a word as the articles have it. */
export function askedWords(
  text: string,
  termsOf: (text: string) => AskedTerm[],
  { meaningsOf }: Pick<Reader, 'meaningsOf'>,
): AskedWord[] {
  const written = isUnspaced(text) ? termsOf(text).map(({ term }) => term) : text.split(/[\s/]+/)
  const words = written.flatMap((word) => {
    const meanings = meaningsOf(word).flatMap((meaning) => termsOf(meaning).map(({ term }) => term))
    return termsOf(word).map((asked) => ({ ...asked, meanings }))
  })
  return [...new Map(words.map((word) => [word.term, word])).values()]
}

/**
 * The share (0–1) of what was asked that some words have, by the word itself or by what it means. Rare words count more: an answer without
 * them is most likely about something else.
 */
export function shareIn(words: ReadonlySet<string>[], asked: AskedWord[]): number {
  const sum = (some: AskedWord[]) => some.reduce((all, { weight }) => all + weight, 0)
  return asked.length ? sum(asked.filter(isIn(words))) / sum(asked) : 0
}

/** How many of the words that were asked none of the texts has. */
export const missingFrom = (texts: ReadonlySet<string>[], asked: AskedWord[]): number =>
  asked.length - asked.filter(isIn(texts)).length

const isIn =
  (texts: ReadonlySet<string>[]) =>
  ({ term, meanings }: AskedWord): boolean =>
    texts.some((words) => words.has(term) || meanings.some((each) => words.has(each)))
