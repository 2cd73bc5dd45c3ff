import { isUnspaced, normalise } from '../understanding/words.ts'
import { grammarWordsOf } from './grammar-words.ts'
import { stemIn } from './stemmers.ts'

// It also finds the words of Chinese, Japanese and Thai, which are written without spaces.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * The words of a text that carry a topic, in order, for matching one text with another: without the grammar of `language` (ISO 639-1) and of
 * the language it is `writtenIn`, and stemmed as those of `language` are, in which the other text stands.
 */
export function termsOf(text: string, language = 'en', writtenIn = language): string[] {
  const [grammar, otherGrammar] = [grammarWordsOf(language), grammarWordsOf(writtenIn)]
  return wordsIn(normalise(text).replaceAll('e-mail', 'email'))
    .filter((word) => !grammar.has(word) && !otherGrammar.has(word))
    .map((word) => stemIn(language, word))
}

const spacedWord = /[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{M}\p{N}]+)*/gu

/** The segmenter takes ten times as long, so it reads only what it is needed for. */
function wordsIn(text: string): string[] {
  if (!isUnspaced(text)) return text.match(spacedWord) ?? []
  return [...segmenter.segment(text)].flatMap(({ isWordLike, segment }) => (isWordLike ? segment : []))
}
