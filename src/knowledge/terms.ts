import { isUnspaced, longestRead, normalise } from '../understanding/words.ts'
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
    return readableParts(text)
      .flatMap((part) => wordsIn(normalise(part).replaceAll('e-mail', 'email')))
      .filter((word) => !own.has(word) && !other.has(word))
      .map((word) => grammar?.withoutEnding(word) ?? word)
  }

/** A message is read to a certain length, but articles are read whole, in parts that end between words. */
function readableParts(text: string): string[] {
  if (text.length <= longestRead) return [text]
  const parts: string[] = []
  for (let from = 0; from < text.length; ) {
    const full = from + longestRead
    const space = full < text.length ? text.slice(from, full).search(/\s\S*$/) : -1
    const to = space > 0 ? from + space : full
    parts.push(text.slice(from, to))
    from = to
  }
  return parts
}

const spacedWord = /[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{M}\p{N}]+)*/gu

/** The segmenter is slow, so it is used only for scripts that need it. */
function wordsIn(text: string): string[] {
  if (!isUnspaced(text)) return text.match(spacedWord) ?? []
  return [...segmenter.segment(text)].flatMap(({ isWordLike, segment }) => (isWordLike ? segment : []))
}
