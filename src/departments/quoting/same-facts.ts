import { reader } from '../../languages/reader.ts'
import { detectLanguage } from '../../understanding/language.ts'
import { normalise, wordsOf } from '../../understanding/words.ts'
import { type Facts, factsOf, proseIn, type Told } from './facts.ts'

/** Why a translation does not say what its original says; undefined if nothing speaks against it. */
export function translationProblem(original: Told, translation: Told): string | undefined {
  const one = factsOf(original, translation.language)
  const other = factsOf(translation, original.language)
  for (const kind of ['figures', 'links', 'code'] as const)
    if (one[kind].join('\n') !== other[kind].join('\n')) return `its ${kind} differ`
  if (!hasNames(one, translation.text)) return 'it lacks a name'
  if (!hasNames(other, original.text)) return 'it adds a name'
  if (shapeOf(original.text) !== shapeOf(translation.text)) return 'its lists or paragraphs differ'
  if (!isAsLong(original.text, translation.text)) return 'its length differs'
  if (!isInLanguage(translation)) return 'it is in another language'
  const hasFacts = Object.values(one).some((facts) => facts.length > 0)
  return isAbout(original.text, translation.text, hasFacts) ? undefined : 'it is about something else'
}

/** Why a text may say more than its sources say; undefined if nothing speaks against it. */
export function addedFacts(text: Told, sources: Told): string | undefined {
  const [stated, known] = [factsOf(text, sources.language), factsOf(sources, text.language)]
  for (const kind of ['figures', 'links', 'code'] as const)
    if (stated[kind].some((fact) => !known[kind].includes(fact))) return `it adds ${kind}`
  if (!hasNames(stated, sources.text)) return 'it adds a name'
  if (!hasWordsOf(text, sources)) return 'it is in other words'
  const isPlain = Object.values(stated).every((facts) => facts.length === 0)
  const leastShared = isPlain && text.language !== sources.language ? 2 : 1
  return isWithin(topicsOf(text.text), topicsOf(sources.text), leastShared) ? undefined : 'it is about something else'
}

const hasNames = ({ names }: Facts, text: string): boolean => names.every((name) => text.includes(name))

const shapeOf = (text: string): string =>
  text
    .split('\n')
    .map(
      (line) => /^\s*(?:[-*+]|\d+[.)]|#+|\||>|```)/.exec(line)?.[0].trim().replace(/\d+/, '1') ?? (line.trim() && 'x'),
    )
    .join(' ')

/** Chinese and Japanese need fewer signs. */
const weightOf = (text: string) =>
  [...text].reduce(
    (sum, sign) =>
      sum + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sign) ? 2.2 : 1),
    0,
  )

function isAsLong(original: string, translation: string): boolean {
  const ratio = (weightOf(translation) + 10) / (weightOf(original) + 10)
  return ratio > 0.45 && ratio < 2.2
}

const sureOfLanguage = 0.9

/** Whether a text may be in its language: short texts are hard to tell. */
export function isInLanguage({ text, language }: Told): boolean {
  const found = detectLanguage(proseIn(text))
  return found.language === language || found.confidence < sureOfLanguage
}

/** Topics are the same words in every language. */
function topicsOf(text: string): Set<string> {
  const normalised = normalise(text)
  return new Set([...reader.conceptsOf(text), ...reader.reading.concepts(wordsOf(normalised), normalised)])
}

/**
 * Whether a text speaks of the topics of another. One more is a matter of wording. What has the same facts, or only
 * says less, need not share any.
 */
function isAbout(original: string, text: string, maySayLess: boolean): boolean {
  const [wanted, found] = [topicsOf(original), topicsOf(text)]
  const shared = [...wanted].filter((topic) => found.has(topic)).length
  if (found.size - shared > Math.max(1, shared)) return false
  return maySayLess || shared * 3 >= Math.max(wanted.size, found.size)
}

/** A topic more may be a matter of wording, where many are shared. */
function isWithin(topics: Set<string>, known: Set<string>, leastShared: number): boolean {
  const shared = [...topics].filter((topic) => known.has(topic)).length
  return shared >= leastShared && (topics.size - shared) * 3 <= shared
}

/** In the same language, most words must be those of the sources. */
function hasWordsOf(text: Told, sources: Told): boolean {
  if (text.language !== sources.language) return true
  const known = new Set(reader.termsOf(sources.text, sources.language))
  const words = reader.termsOf(text.text, text.language)
  return words.filter((word) => known.has(word)).length * 2 >= words.length
}
