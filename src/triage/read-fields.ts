import {
  type Addressed,
  addressees,
  type Intent,
  intents,
  type Sentiment,
  type Urgency,
} from '../domain/classification.ts'

/** A word as models write it: in capitals, in a list, in an object, with blanks or hyphens. */
function wordIn(value: unknown): string {
  if (Array.isArray(value)) return wordIn(value[0])
  if (typeof value === 'object' && value !== null)
    return wordIn(Object.values(value).find((each) => typeof each === 'string'))
  return typeof value === 'string'
    ? value
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : ''
}

/** `COMPLAINT`, `Human needed`, `intent: billing`; undefined for an intent that there is not. */
export function readIntent(value: unknown): Intent | undefined {
  const word = wordIn(value).replace(/^(?:the )?intent (?:is )?/, '')
  return intents.find((intent) => intent.replace(/_/g, '') === word.replace(/ /g, ''))
}

/** `REQUEST`, `["talk"]`; undefined if it is neither. */
export const readAddressee = (value: unknown): Addressed | undefined =>
  addressees.find((addressed) => addressed === wordIn(value))

/** Which of these names a model gives, however it writes it; undefined if none. */
export const readNameOf = (names: string[], value: unknown): string | undefined =>
  names.find((name) => wordIn(name) === wordIn(value))

/** 0.93, "0.93", "0,93", "93%", 93, "9/10", "high"; undefined if it is none. Never over 1 or below 0. */
export function readConfidence(value: unknown): number | undefined {
  if (typeof value === 'number') return asShare(value)
  if (typeof value !== 'string') return undefined
  const [, number, sign, of] = /^\D{0,20}?(-?\d+(?:[.,]\d+)?)\s*(%|\/\s*(\d+))?/.exec(value.trim()) ?? []
  if (number === undefined) return certainties[wordIn(value)]
  const read = Number(number.replace(',', '.'))
  if (of !== undefined) return asShare(read / Number(of))
  return sign === '%' ? asShare(read / 100) : asShare(read)
}

/** Numbers over 1 are per cent. */
function asShare(value: number): number | undefined {
  const share = value > 1 ? value / 100 : value
  return share >= 0 && share <= 1 ? share : undefined
}

const certainties: Record<string, number | undefined> = {
  certain: 0.95,
  'very high': 0.95,
  high: 0.9,
  medium: 0.6,
  moderate: 0.6,
  low: 0.3,
  'very low': 0.1,
}

const moods: [Sentiment, RegExp][] = [
  ['negative', /negative|angry|anger|frustrat|upset|unhappy|annoy|disappoint|dissatisf|worried|sad\b|furious|hostile/],
  ['positive', /positive|happy|satisf|grateful|thankful|pleased|friendly|excited|delight/],
  ['neutral', /neutral|mixed|none|calm|unclear|unknown|objective|curious/],
]

/** Synonyms count, and numbers from −1 to 1. */
export function readSentiment(value: unknown): Sentiment | undefined {
  const number = typeof value === 'boolean' || value === '' ? Number.NaN : Number(value)
  if (!Number.isNaN(number) && value !== null && !Array.isArray(value))
    return number < -0.2 ? 'negative' : number > 0.2 ? 'positive' : 'neutral'
  const word = wordIn(value)
  return moods.find(([, pattern]) => pattern.test(word))?.[0]
}

const hurries: [Urgency, RegExp][] = [
  ['urgent', /\b(?:urgent|critical|emergency|immediate|blocker|p0|sev ?[01])\b/],
  ['high', /\b(?:high|important|p1|major|elevated)\b/],
  ['normal', /\b(?:normal|medium|moderate|standard|regular|p2|default|average)\b/],
  ['low', /\b(?:low|none|minor|no|p3|p4|trivial)\b/],
]

/** Synonyms count; what is "not urgent" is not. */
export function readUrgency(value: unknown): Urgency | undefined {
  const word = wordIn(value)
  if (/\b(?:not|non|isn t)\b/.test(word)) return 'normal'
  return hurries.find(([, pattern]) => pattern.test(word))?.[0]
}

/** `pt-BR`, `German`, `Deutsch`, `deu`; `und` for none, undefined if it is no language. */
export function readLanguage(value: unknown): string | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : wordIn(value)
  if (/^(?:und|none|unknown|n\/?a|null|undetermined|zxx|mul|-)?$/.test(word))
    return typeof value === 'string' ? 'und' : undefined
  const named =
    languagesByName().get(word) ?? languagesByName().get(word.replace(/\s*\(.*\)$/, '').replace(/^.*\s/, ''))
  const code = named ?? /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(word)?.[1]
  return code && canonical(code)
}

/** Three letters become two where there are two. */
function canonical(code: string): string | undefined {
  try {
    const language = new Intl.Locale(code).language
    return englishNames.of(language) === language ? undefined : language
  } catch {
    return undefined
  }
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const letters = [...'abcdefghijklmnopqrstuvwxyz']
let byName: Map<string, string> | undefined

/** Every language with two letters, by its English and its own name. */
function languagesByName(): Map<string, string> {
  byName ??= new Map(letters.flatMap((first) => letters.flatMap((second) => namesOf(first + second))))
  return byName
}

function namesOf(code: string): [string, string][] {
  const name = englishNames.of(code)
  if (!name || name === code) return []
  const own = new Intl.DisplayNames([code], { type: 'language' }).of(code)
  return [name, own ?? name].map((each) => [each.toLowerCase(), new Intl.Locale(code).language])
}
