import { isUnspaced, normalise } from '../understanding/words.ts'
import type { Grammars, Reader } from './grammar.ts'

// Also finds words in Chinese, Japanese and Thai, which are written without spaces.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const noWords: ReadonlySet<string> = new Set()

/** Prepares finding topic words; see `Reader`. */
export const findingTerms =
  (grammars: Grammars): Reader['termsOf'] =>
  (text, language = 'en', writtenIn = language) => {
    const grammar = grammars[language]
    const [own, other] = [grammar?.grammarWords ?? noWords, grammars[writtenIn]?.grammarWords ?? noWords]
    return wordsIn(normalise(text).replaceAll('e-mail', 'email'))
      .filter((word) => !own.has(word) && !other.has(word))
      .map((word) => grammar?.withoutEnding(word) ?? word)
  }

const spacedWord = /[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{M}\p{N}]+)*/gu

/** The segmenter is slow, so it is used only for scripts that need it. */
function wordsIn(text: string): string[] {
  if (!isUnspaced(text)) return text.match(spacedWord) ?? []
  return [...segmenter.segment(text)].flatMap(({ isWordLike, segment }) => (isWordLike ? segment : []))
}
