import { functionWords } from '../understanding/function-words.ts'
import { stem } from '../understanding/stem.ts'
import { normalise } from '../understanding/words.ts'

// It also finds the words of Chinese, Japanese and Thai, which are written without spaces.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a text that carry a topic, stemmed, in order, for matching one text with another. */
export function termsOf(text: string): string[] {
  return [...segmenter.segment(normalise(text).replaceAll('e-mail', 'email'))]
    .filter(({ isWordLike, segment }) => isWordLike && !functionWords.has(segment))
    .map(({ segment }) => stem(segment))
}
