import type { Reading } from './reading.ts'
import { sentimentOf } from './sentiment.ts'
import { isUnspaced, longestRead, normalise, stemmed, wordsOf } from './words.ts'

/** The numbered kinds of features: words, pairs of neighbouring words, runs of characters, concepts. */
export const family = { word: 0, pair: 1, run: 2, concept: 3 } as const
export type Family = (typeof family)[keyof typeof family]

/** A message's features. */
export interface Features {
  /** Distinct feature numbers. The two lowest bits of a number are its family. */
  numbers: Int32Array
  /** The weight of each feature, before rarity is applied. */
  weights: Float64Array
  /** The words as written, in order, with their stems. */
  words: { written: string; stem: string }[]
}

/** Corrects a misspelled word to a known one, and leaves other words unchanged. */
export type Speller = (word: string) => string

const functionWordWeight = 0.3
const asWritten: Speller = (word) => word

/**
 * Words, pairs of neighbouring words, concepts, tone, and runs of 3–4 characters, which match across inflections and
 * compounds.
 */
export function featuresOf(text: string, reading: Reading, speller: Speller = asWritten): Features {
  const normalised = normalise(text)
  const written = wordsOf(normalised)
  const spelled = written.map(speller)
  const words = written.map((word, i) => ({ written: word, stem: stemmed(spelled[i] ?? word) }))
  const weights = new Map<number, number>()
  let before = { number: 0, weight: functionWordWeight }
  spelled.forEach((word, i) => {
    const weight = wordWeight(word, reading)
    const number = featureNumber(words[i]?.stem ?? word, family.word)
    count(weights, number, weight)
    count(weights, numbered(Math.imul(before.number, 31) ^ number, family.pair), Math.sqrt(weight * before.weight))
    if (isUnspaced(word)) countCharacters(weights, word)
    else countRuns(weights, ` ${word} `, weight)
    before = { number, weight }
  })
  for (const concept of reading.concepts(spelled, normalised)) weights.set(featureNumber(concept, family.concept), 1)
  for (const sign of toneOf(text)) weights.set(featureNumber(sign, family.concept), 1)
  // Maps of all examples would take several times the memory during training.
  return { numbers: Int32Array.from(weights.keys()), weights: Float64Array.from(weights.values()), words }
}

/** The tone of a message, in which questions, complaints and reports differ whatever their topic. */
function toneOf(text: string): string[] {
  const read = text.slice(0, longestRead)
  // Only emoji and English sentiment words, because detecting the language would take longer than everything else.
  const { sentiment } = sentimentOf(read, 'en')
  return [`mood ${sentiment}`, ...(/[?？]/.test(read) ? ['asks'] : []), ...(/!|！/.test(read) ? ['exclaims'] : [])]
}

/** A feature's number: a hash (FNV-1a), because names would dominate the time and memory of training. */
export function featureNumber(name: string, of: Family): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return numbered(hash, of)
}

function numbered(hash: number, of: Family): number {
  return ((hash ^ (hash >>> 15)) & 0x1ffffffc) | of
}

/** A word's weight: function words count less than topic words. */
export function wordWeight(word: string, { functionWords }: Reading): number {
  return functionWords.has(word) ? functionWordWeight : 1
}

function count(weights: Map<number, number>, number: number, weight: number): void {
  weights.set(number, (weights.get(number) ?? 0) + weight)
}

/** A single Chinese character carries meaning, so each half of a pair counts. */
function countCharacters(weights: Map<number, number>, pair: string): void {
  for (const character of pair) count(weights, featureNumber(character, family.run), 0.5)
}

function countRuns(weights: Map<number, number>, word: string, weight: number): void {
  for (let start = 0; start + 3 <= word.length; start++) {
    let hash = 0x811c9dc5
    for (let i = start; i < start + 4 && i < word.length; i++) {
      hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
      if (i - start >= 2) count(weights, numbered(hash, family.run), weight)
    }
  }
}
