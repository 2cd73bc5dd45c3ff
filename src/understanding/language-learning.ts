import { profiles } from './language/profiles.ts'
import { indexNumbers, type NumberIndex } from './number-index.ts'
import { type SoftmaxWeights, softmaxOf, trainSoftmax } from './softmax.ts'
import type { Vector } from './vector.ts'

/** The probability of each language of a script, in the order in which the languages were given. */
export type Discriminator = (text: string) => Float64Array

/** What was learned, as plain data. */
export interface LearnedLanguages {
  /** The feature of each dimension: the hash of a word or a letter sequence. */
  features: Int32Array
  weights: SoftmaxWeights
}

const longestSequence = 4
// Separates the hashes of whole words from those of letter sequences.
const wholeWord = 0x5bd1e995
const wholeWordWeight = 8
// A capitalized word inside a sentence is mostly a name, which may be in any language.
const nameWeight = 0.2

/**
 * Learns to tell languages apart from the words of their profiles, by softmax regression over whole words and letter
 * sequences. Unlike counting sequences (Cavnar & Trenkle 1994), it learns which of them separate close relatives.
 */
export function learnLanguages(languages: string[]): LearnedLanguages {
  const dimensions = new Map<number, number>()
  const examples = languages.flatMap((language, label) =>
    [...new Set(wordsOf((profiles[language] ?? '').toLowerCase()))].map((word) => ({ word, label })),
  )
  const vectors = examples.map(({ word }) => unit(vectorOf([word], (feature) => numberOf(feature, dimensions))))
  const labels = Int32Array.from(examples, ({ label }) => label)
  const settings = { passes: 3, learningRate: 1, tolerance: 0.02 }
  return {
    features: Int32Array.from(dimensions.keys()),
    weights: trainSoftmax(vectors, labels, languages.length, dimensions.size, settings),
  }
}

/** Prepares telling the languages apart. */
export function discriminatorFrom({ features, weights }: LearnedLanguages): Discriminator {
  const model = softmaxOf(weights)
  const dimensionOf = indexNumbers(features)
  return (text) => {
    const vector = vectorOf(wordsOf(text), dimensionOf)
    // More words are more evidence, but less than proportionally.
    const scale = Math.sqrt(lengthOf(vector)) || 1
    return model.probabilities({ ...vector, values: vector.values.map((value) => value / scale) })
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}']+/gu) ?? []
}

function vectorOf(words: string[], dimensionOf: NumberIndex): Vector {
  const weights = new Map<number, number>()
  words.forEach((written, i) => {
    const word = written.toLowerCase()
    addFeatures(` ${word} `, i > 0 && written !== word ? nameWeight : 1, weights, dimensionOf)
  })
  return { dimensions: Int32Array.from(weights.keys()), values: Float64Array.from(weights.values()) }
}

/** A word and its letter sequences, each as a hash (FNV-1a). */
function addFeatures(padded: string, weight: number, weights: Map<number, number>, dimensionOf: NumberIndex): void {
  add(dimensionOf(hashOf(padded) ^ wholeWord), weight * wholeWordWeight, weights)
  for (let start = 0; start < padded.length; start++) {
    let hash = emptyHash
    for (let end = start; end < start + longestSequence && end < padded.length; end++) {
      hash = hashed(hash, padded.charCodeAt(end))
      add(dimensionOf(hash), weight, weights)
    }
  }
}

function add(dimension: number, weight: number, weights: Map<number, number>): void {
  if (dimension >= 0) weights.set(dimension, (weights.get(dimension) ?? 0) + weight)
}

const emptyHash = 0x811c9dc5

const hashed = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)

function hashOf(text: string): number {
  let hash = emptyHash
  for (let i = 0; i < text.length; i++) hash = hashed(hash, text.charCodeAt(i))
  return hash
}

function numberOf(feature: number, dimensions: Map<number, number>): number {
  const known = dimensions.get(feature)
  if (known !== undefined) return known
  dimensions.set(feature, dimensions.size)
  return dimensions.size - 1
}

function unit(vector: Vector): Vector {
  const length = lengthOf(vector)
  return { ...vector, values: vector.values.map((value) => value / length) }
}

function lengthOf({ values }: Vector): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
}
