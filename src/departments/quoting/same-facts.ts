import { reader } from '../../languages/reader.ts'
import { detectLanguage } from '../../understanding/language.ts'
import { normalise, wordsOf } from '../../understanding/words.ts'
import { type Facts, factsOf, isMarked, proseIn } from './facts.ts'

/** A text and its language, ISO 639-1. */
export interface Told {
  text: string
  language: string
}

/** Why a translation does not say what its original says; undefined if nothing speaks against it. */
export function translationProblem(original: Told, translation: Told): string | undefined {
  const languages = [original.language, translation.language]
  const [one, other] = [factsOf(original.text, languages), factsOf(translation.text, languages)]
  for (const kind of ['figures', 'links', 'code'] as const)
    if (one[kind].join('\n') !== other[kind].join('\n')) return `its ${kind} differ`
  if (!hasNames(one, original.language, translation.text)) return 'it lacks a name'
  if (!hasNames(other, translation.language, original.text)) return 'it adds a name'
  if (shapeOf(original.text) !== shapeOf(translation.text)) return 'its lists or paragraphs differ'
  if (!isAsLong(original.text, translation.text)) return 'its length differs'
  if (!isInLanguage(translation)) return 'it is in another language'
  const hasFacts = Object.values(one).some((facts) => facts.length > 0)
  return isAbout(original.text, translation.text, hasFacts) ? undefined : 'it is about something else'
}

/** Why a text may say more than its sources say; undefined if nothing speaks against it. */
export function addedFacts(text: Told, sources: Told): string | undefined {
  const languages = [text.language, sources.language]
  const [stated, known] = [factsOf(text.text, languages), factsOf(sources.text, languages)]
  for (const kind of ['figures', 'links', 'code'] as const)
    if (stated[kind].some((fact) => !known[kind].includes(fact))) return `it adds ${kind}`
  if (!hasNames(stated, text.language, sources.text)) return 'it adds a name'
  return isWithin(topicsOf(text.text), topicsOf(sources.text)) ? undefined : 'it is about something else'
}

/** In German all nouns have capitals, so only other marks count. */
const hasNames = ({ names }: Facts, language: string, text: string): boolean =>
  names.every((name) => text.includes(name) || (language === 'de' && !isMarked(name)))

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
function isWithin(topics: Set<string>, known: Set<string>): boolean {
  const shared = [...topics].filter((topic) => known.has(topic)).length
  return shared > 0 && (topics.size - shared) * 3 <= shared
}
