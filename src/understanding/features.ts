import type { Reading } from './reading.ts'
import { sentimentOf } from './sentiment.ts'
import { isUnspaced, longestRead, normalise, stemmed, wordsOf } from './words.ts'

/** The kinds of features, numbered: words, pairs of neighbouring words, runs of characters, concepts. */
export const family = { word: 0, pair: 1, run: 2, concept: 3 } as const
export type Family = (typeof family)[keyof typeof family]

/** What a message is made of, as the models see it. */
export interface Features {
  /** Feature numbers, each once. The two lowest bits of a number are its family. */
  numbers: Int32Array
  /** How much each of them counts, before rarity is taken into account. */
  weights: Float64Array
  /** The words as written, with the stems that stand for them, in order. */
  words: { written: string; stem: string }[]
}

/** Turns a mistyped word into the known word that was most likely meant, and leaves others as they are. */
export type Speller = (word: string) => string

const functionWordWeight = 0.3
const asWritten: Speller = (word) => word

/** Words, pairs of neighbouring words, concepts, tone, and runs of 3–4 characters: the last see through inflection and compounds. */
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
  // Maps of all examples would take three times the memory while they are learned.
  return { numbers: Int32Array.from(weights.keys()), weights: Float64Array.from(weights.values()), words }
}

/** How a message is said: questions, complaints and reports differ in tone whatever they are about. */
function toneOf(text: string): string[] {
  const read = text.slice(0, longestRead)
  // English words of mood and emoji only: finding out the language would take longer than all the rest.
  const { sentiment } = sentimentOf(read, 'en')
  return [`mood ${sentiment}`, ...(/[?？]/.test(read) ? ['asks'] : []), ...(/!|！/.test(read) ? ['exclaims'] : [])]
}

/** The number that stands for a feature: a hash (FNV-1a), because names would take most of the time and memory of training. */
export function featureNumber(name: string, of: Family): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return numbered(hash, of)
}

function numbered(hash: number, of: Family): number {
  return ((hash ^ (hash >>> 15)) & 0x1ffffffc) | of
}

/** How much a word counts: a function word about a third of a word with a topic. */
export function wordWeight(word: string, { functionWords }: Reading): number {
  return functionWords.has(word) ? functionWordWeight : 1
}

function count(weights: Map<number, number>, number: number, weight: number): void {
  weights.set(number, (weights.get(number) ?? 0) + weight)
}

/** A single Chinese character means something; of a pair of them each half counts. */
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
