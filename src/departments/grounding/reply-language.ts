import { detectLanguage } from '../../understanding/language.ts'

/** Languages that a detector takes for each other in a few words. */
const relatives = [
  ['id', 'ms'],
  ['da', 'no', 'sv'],
  ['hr', 'sr', 'sl', 'bs'],
  ['es', 'pt', 'ca', 'gl'],
  ['cs', 'sk'],
  ['nl', 'af'],
  ['ru', 'uk', 'bg', 'be', 'mk'],
]

/** Letters; below it a reply is mostly names and numbers. */
const shortReply = 40
const sure = 0.85

/** Whether a reply is surely in none of the languages expected (ISO 639-1). Names, code and links have no language. */
export function isInAnotherLanguage(reply: string, expected: string[]): boolean {
  const known = expected.filter((language) => language !== 'und')
  if (known.length === 0) return false
  const words = wordsOnly(reply)
  const { language, confidence } = detectLanguage(words)
  if (language === 'und' || known.includes(language)) return false
  const unsure = confidence < sure || words.replace(/[^\p{L}]/gu, '').length < shortReply
  return !known.some((each) => writtenAlike(each, language) && (unsure || areRelatives(each, language)))
}

const wordsOnly = (reply: string) =>
  reply
    .replace(/```[\s\S]*?```|`[^`]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\b\S+\.(?:\S+\/\S*|[a-z]{2,})\b/g, ' ')

const areRelatives = (a: string, b: string) => relatives.some((group) => group.includes(a) && group.includes(b))

/** Japanese, Chinese, Korean and so on cannot be taken for what is written in Latin letters, however short. */
const writtenAlike = (a: string, b: string) => scriptOf(a) === scriptOf(b)

const otherScripts: Record<string, string> = {
  ja: 'ja',
  zh: 'zh',
  ko: 'ko',
  th: 'th',
  el: 'el',
  he: 'he',
  hi: 'hi',
  ar: 'ar',
  fa: 'ar',
  ur: 'ar',
  ru: 'ru',
  uk: 'ru',
  bg: 'ru',
  be: 'ru',
  mk: 'ru',
}
const scriptOf = (language: string) => otherScripts[language] ?? 'Latin'
