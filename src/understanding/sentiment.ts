import { detectLanguage } from './language.ts'
import {
  englishIntensifiers,
  englishNegations,
  englishNegative,
  englishPositive,
  englishSofteners,
} from './sentiment/english.ts'
import { otherNegations, otherNegative, otherPositive } from './sentiment/other-languages.ts'
import { happyCodes, happySigns, unhappyCodes, unhappySigns } from './sentiment/signs.ts'
import { stem } from './stem.ts'

export interface DetectedSentiment {
  sentiment: 'positive' | 'neutral' | 'negative'
  /** From 0 to 1. */
  confidence: number
}

const { min } = Math
// Longer than any word in the lists.
const longestBeginning = 24
const words = (list: string) => list.split(/\s+/).filter(Boolean)
const set = (list: string) => new Set(words(list))
const negations = set(`${englishNegations} ${otherNegations}`)
const intensifiers = set(englishIntensifiers)
const softeners = set(englishSofteners)
const strengths = englishStrengths()
const happyEmoji = set(happyCodes)
const unhappyEmoji = set(unhappyCodes)
const lexicons = otherLexicons()
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const sequences = [...characterSequences(otherPositive, 2), ...characterSequences(otherNegative, -2)]

/**
 * The sentiment of a message from its words, emoji, capitals and punctuation, including negation and intensifiers
 * (after Hutto & Gilbert 2014).
 */
export function sentimentOf(text: string, language = detectLanguage(text).language): DetectedSentiment {
  const { positive, negative } = moodOf(text.slice(0, 2000), lexicons.get(language) ?? new Map())
  const { sentiment, confidence } = judge(positive, negative)
  return { sentiment, confidence: confidence * trustIn(language, sentiment) }
}

/** Word prefixes with the strength of their sentiment. */
type Lexicon = Map<string, number>

interface Mood {
  positive: number
  negative: number
}

function moodOf(text: string, lexicon: Lexicon): Mood {
  const codes = (text.match(/:[\w+-]+:/g) ?? []).map((code) => code.slice(1, -1))
  const happy = matches(text, happySigns) + codes.filter((code) => happyEmoji.has(code)).length
  const unhappy = matches(text, unhappySigns) + codes.filter((code) => unhappyEmoji.has(code)).length
  const mood = { positive: 2 * happy, negative: 2 * unhappy }
  for (const value of wordMoods(text, lexicon)) add(mood, value)
  for (const value of sequenceMoods(text)) add(mood, value)
  const loudness = Math.min(3, matches(text, /!/g)) * 0.3
  if (mood.negative > mood.positive) mood.negative += loudness
  else if (mood.positive > 0) mood.positive += loudness
  return mood
}

function sequenceMoods(text: string): number[] {
  if (!unspaced.test(text)) return []
  return sequences.filter(({ sequence }) => text.includes(sequence)).map(({ value }) => value)
}

function wordMoods(text: string, lexicon: Lexicon): number[] {
  const written =
    text
      .replace(/https?:\/\/\S+|@\w+|:[\w+-]+:/g, ' ')
      .replace(/[’`´]/g, "'")
      .match(/[\p{L}\p{M}']+|\+1/gu) ?? []
  const plain = written.map((word) => word.toLowerCase().replaceAll("'", ''))
  const mostlyCapitals = written.filter(isShouted).length > written.length / 2
  return plain.map((word, i) => {
    const strength = strengthOf(word, lexicon)
    if (strength === 0) return 0
    const before = plain.slice(Math.max(0, i - 3), i)
    const shouted = !mostlyCapitals && isShouted(written[i] ?? '') ? 1.3 : 1
    return strength * shouted * turn(before)
  })
}

/** How the preceding three words change a sentiment word: negate, strengthen or soften it. */
function turn(before: string[]): number {
  const last = before.slice(-2)
  const degree = last.some((word) => intensifiers.has(word)) ? 1.4 : last.some((word) => softeners.has(word)) ? 0.7 : 1
  return before.some((word) => negations.has(word)) ? -0.7 * degree : degree
}

function strengthOf(word: string, lexicon: Lexicon): number {
  const english = strengths.get(word) ?? strengths.get(stem(word))
  if (english !== undefined) return english
  for (let size = min(word.length, longestBeginning); size >= 2; size--) {
    const found = lexicon.get(word.slice(0, size))
    if (found !== undefined && (size > 3 || size === word.length)) return found
  }
  return 0
}

/** The lists of other languages are short or missing, so finding no sentiment word is weak evidence. */
function trustIn(language: string, sentiment: DetectedSentiment['sentiment']): number {
  if (language === 'en' || language === 'und') return 1
  if (sentiment === 'neutral') return 0.58
  return language in otherPositive ? 0.8 : 0.7
}

function judge(positive: number, negative: number): DetectedSentiment {
  const balance = positive - negative
  const sure = Math.abs(balance) / (Math.abs(balance) + 2)
  if (balance >= 1.5) return { sentiment: 'positive', confidence: 0.4 + 0.6 * sure }
  if (balance <= -1) return { sentiment: 'negative', confidence: 0.4 + 0.6 * sure }
  return { sentiment: 'neutral', confidence: 0.7 - Math.abs(balance) * 0.2 }
}

function add(mood: Mood, value: number): void {
  if (value > 0) mood.positive += value
  else mood.negative -= value
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase()
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function englishStrengths(): Map<string, number> {
  const all = new Map<string, number>()
  for (const [lists, sign] of [[englishPositive, 1] as const, [englishNegative, -1] as const]) {
    for (const [strength, list] of Object.entries(lists)) {
      for (const word of words(list)) all.set(word, sign * Number(strength)).set(stem(word), sign * Number(strength))
    }
  }
  return all
}

function otherLexicons(): Map<string, Lexicon> {
  const languages = Object.keys(otherPositive).filter((language) => language !== 'ja' && language !== 'zh')
  return new Map(languages.map((language) => [language, lexiconOf(language)]))
}

function lexiconOf(language: string): Lexicon {
  const good = words(otherPositive[language] ?? '').map((word) => [word, 2] as const)
  const bad = words(otherNegative[language] ?? '').map((word) => [word, -2] as const)
  return new Map([...good, ...bad])
}

function characterSequences(lists: Record<string, string>, value: number): { sequence: string; value: number }[] {
  return ['ja', 'zh'].flatMap((language) => words(lists[language] ?? '').map((sequence) => ({ sequence, value })))
}
