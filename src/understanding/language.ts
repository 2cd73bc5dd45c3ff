import { malayWords } from './language/malay.ts'
import { han, kana, latin, mayBeBeyondLatin, scripts } from './language/scripts.ts'
import { type Discriminator, discriminatorFrom, learnLanguages } from './language-learning.ts'

export interface DetectedLanguage {
  /** ISO 639-1, or `und` for a text without a language (numbers, emoji, nothing). */
  language: string
  /** From 0 to 1. */
  confidence: number
}

const longestRead = 400
// Names are often written in Latin letters, so beside another script a Latin letter counts less.
const namesInLatin = 8
// Between close relatives, the language with fewer writers is less likely.
const rarity: Record<string, number> = {
  af: 0.3,
  ca: 0.5,
  eu: 0.5,
  sq: 0.5,
  lv: 0.5,
  et: 0.5,
  sk: 0.7,
  no: 0.7,
  hr: 0.7,
}
const isLatin = new RegExp(latin.pattern.source, 'u')
const learned = new Map<string, Discriminator>()

/** The language of a short message: by script if that decides, otherwise by words and letter sequences. */
export function detectLanguage(text: string): DetectedLanguage {
  return likelyLanguages(text)[0] ?? { language: 'und', confidence: 0 }
}

/** The possible languages of a short message, most likely first. Empty for a text without a language. */
export function likelyLanguages(text: string): DetectedLanguage[] {
  const read = plain(text)
  if (!mayBeBeyondLatin.test(read)) return isLatin.test(read) ? mostLikely(read, latin.languages) : []
  const kanas = matches(read, kana)
  const hans = matches(read, han)
  const script = scripts.map((each) => ({ ...each, letters: letters(read, each.pattern) })).reduce(more)
  if (kanas + hans === 0 && script.letters === 0) return []
  // A Chinese character carries about as much as two letters.
  if (2 * (kanas + hans) >= script.letters) return [japaneseOrChinese(kanas, hans)]
  if (script.languages.length === 1) return [{ language: script.languages[0] ?? 'und', confidence: 0.99 }]
  return mostLikely(read, script.languages)
}

function plain(text: string): string {
  return text
    .slice(0, longestRead)
    .normalize('NFC')
    .replace(/https?:\/\/\S+|(?<![^\s@])[^\s@]{1,64}@[^\s@]+|[@#:]\w+:?/g, ' ')
    .replace(/[’`´]/g, "'")
}

function japaneseOrChinese(kanas: number, hans: number): DetectedLanguage {
  if (kanas / (kanas + hans) > 0.1) return { language: 'ja', confidence: 0.99 }
  return { language: 'zh', confidence: hans > 3 ? 0.97 : 0.85 }
}

function mostLikely(text: string, languages: string[]): DetectedLanguage[] {
  const likely = discriminatorOf(languages)(text).map((value, i) => value * (rarity[languages[i] ?? ''] ?? 1))
  const total = likely.reduce((sum, value) => sum + value, 0)
  const ranked = languages.map((profile, i) => ({
    language: profile.slice(0, 2),
    confidence: (likely[i] ?? 0) / total,
  }))
  return malayOrIndonesian(text, ranked).sort((a, b) => b.confidence - a.confidence)
}

/** Evidence for one of the two counts for both, and single words decide. */
function malayOrIndonesian(text: string, ranked: DetectedLanguage[]): DetectedLanguage[] {
  const isMalay = (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => malayWords.has(word))
  const either = ranked.filter(({ language }) => language === 'ms' || language === 'id')
  const confidence = either.reduce((sum, each) => sum + each.confidence, 0)
  return ranked.map((each) =>
    either.includes(each) ? { ...each, confidence: (each.language === 'ms') === isMalay ? confidence : 0 } : each,
  )
}

/** Each script is learned on first use. */
function discriminatorOf(languages: string[]): Discriminator {
  const key = languages.join(' ')
  const known = learned.get(key)
  if (known) return known
  const discriminator = discriminatorFrom(learnLanguages(languages))
  learned.set(key, discriminator)
  return discriminator
}

function letters(text: string, pattern: RegExp): number {
  return matches(text, pattern) / (pattern.source.includes('Latin') ? namesInLatin : 1)
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function more<T extends { letters: number }>(a: T, b: T): T {
  return b.letters > a.letters ? b : a
}
