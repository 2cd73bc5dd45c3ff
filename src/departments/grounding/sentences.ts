import { reader } from '../../languages/reader.ts'
import { normalise, wordsOf } from '../../understanding/words.ts'
import { monthNames } from './calendar-words.ts'

/** Where a sentence or a line ends. A stop inside of a number, an address, or a German date ends nothing. */
const sentenceEnd = new RegExp(
  `(?<=[.!?…][)"'”’»*_]*)\\s+(?!(?<=\\d\\.\\s+)(?:${monthNames}))|(?<=[。！？])|\\n+`,
  'iu',
)

/** The sentences, lines and items of a text in Markdown, without what comes to nothing. */
export const itemsOf = (text: string): string[] =>
  text
    .split(sentenceEnd)
    .map((sentence) => sentence.replace(/^[\s>*•-]*(?:\d{1,2}[.)]\s)?/u, '').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))

/** The words of a text by which two texts in one language can be compared: long ones, without their endings. */
export function tellingWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.flatMap((word) => (isUnspaced(word) ? pairsOf(word) : word.length > 3 ? [word.slice(0, 6)] : [])),
  )
}

/** Japanese and Chinese, where two signs say about as much as a word. */
export const isUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)

const pairsOf = (word: string) => Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2))

/** The sentences most like a given one, where one is much like it; all of them where none is. */
export function mostAlike(sentence: string, among: string[]): string[] {
  const words = tellingWords(sentence)
  const shared = among.map((each) => [...tellingWords(each)].filter((word) => words.has(word)).length)
  const most = Math.max(...shared)
  return most < leastShared ? among : among.filter((_, i) => shared[i] === most)
}

const leastShared = 2

/** The sentence that speaks of most of the same things as one in another language, where one clearly does; all of them where none does. */
export function mostAkin(sentence: string, among: string[]): string[] {
  const things = thingsIn(sentence)
  const shared = among.map((each) => [...thingsIn(each)].filter((thing) => things.has(thing)).length)
  const [most = 0, next = 0] = [...shared].sort((a, b) => b - a)
  return most > next ? among.filter((_, i) => shared[i] === most) : among
}

/** Synonyms meet here, and languages. */
function thingsIn(text: string): Set<string> {
  const normalised = normalise(text)
  return reader.reading.concepts(wordsOf(normalised), normalised)
}

/** Whether a sentence has most of the telling words of another, and at least so many. */
export function isMuchAlike(sentence: string, other: string, least = 3): boolean {
  const words = tellingWords(sentence)
  const telling = [...tellingWords(other)]
  const shared = telling.filter((word) => words.has(word)).length
  return shared >= least && shared >= 0.6 * Math.min(telling.length, words.size)
}
