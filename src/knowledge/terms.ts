import { isUnspaced, normalise } from '../understanding/words.ts'
import type { Grammars, Reader } from './grammar.ts'

// It also finds the words of Chinese, Japanese and Thai, which are written without spaces.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const noWords: ReadonlySet<string> = new Set()

/** Prepares finding the words that carry a topic: see `Reader`. */
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

/** The segmenter takes ten times as long, so it reads only what it is needed for. */
function wordsIn(text: string): string[] {
  if (!isUnspaced(text)) return text.match(spacedWord) ?? []
  return [...segmenter.segment(text)].flatMap(({ isWordLike, segment }) => (isWordLike ? segment : []))
}
