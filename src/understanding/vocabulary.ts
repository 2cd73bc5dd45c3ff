import { type Features, family } from './features.ts'
import { indexNumbers, type NumberIndex } from './number-index.ts'
import type { Vector } from './vector.ts'

// Looked up once, because globals are slow inside a VM context, such as in tests.
const { sqrt } = Math

/** Turns features into vectors over the features of the training examples. */
export interface Vocabulary {
  size: number
  vector(features: Features): Vector
  /** -1 if no example has the feature. */
  dimensionOf: NumberIndex
}

/** The known features as plain data in typed arrays, which pass between threads without copying. */
export interface KnownFeatures {
  /** The feature of each dimension. */
  features: Int32Array
  /** Indexed by dimension. */
  rarity: Float64Array
  unknownRarity: number
}

// How much each family of features contributes to a vector's length, in the order of their numbers.
const familyShare = [1, 0.35, 0.8, 0.7]
const fullLength = Math.hypot(...familyShare)
// How much unknown features shorten a vector: a message that is half unknown is close to nothing.
const unknownShare = 0.5
// With at least this many examples, pairs and runs that occur in only one are ignored.
const manyExamples = 1000

/** Learns the features of all examples and the rarity of each, damped by a square root. */
export function learnVocabulary(examples: Features[]): KnownFeatures {
  const counts = new Map<number, number>()
  for (const { numbers } of examples) for (const feature of numbers) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const isKept = (feature: number, count: number) => count > 1 || examples.length < manyExamples || isWhole(feature)
  const kept = [...counts].filter(([feature, count]) => isKept(feature, count))
  return {
    features: Int32Array.from(kept, ([feature]) => feature),
    rarity: Float64Array.from(kept, ([, count]) => rarity(count, examples.length)),
    unknownRarity: rarity(0, examples.length),
  }
}

/** Builds a vocabulary from known features. */
export function vocabularyOf(known: KnownFeatures): Vocabulary {
  const dimensionOf = indexNumbers(known.features)
  return {
    size: known.features.length,
    vector: (features) => toVector(features, known, dimensionOf),
    dimensionOf,
  }
}

function isWhole(feature: number): boolean {
  const of = feature & 3
  return of === family.word || of === family.concept
}

function rarity(count: number, examples: number): number {
  return Math.sqrt(Math.log((1 + examples) / (0.5 + count)))
}

function toVector({ numbers, weights }: Features, known: KnownFeatures, dimensionOf: NumberIndex): Vector {
  const { rarity, unknownRarity } = known
  const dimensions = new Int32Array(numbers.length)
  const values = new Float64Array(numbers.length)
  const families = new Uint8Array(numbers.length)
  const squares = [0, 0, 0, 0]
  let size = 0
  for (let i = 0; i < numbers.length; i++) {
    const feature = numbers[i] ?? 0
    const at = dimensionOf(feature)
    const isKnown = at >= 0
    const of = feature & 3
    const value = sqrt(weights[i] ?? 0) * (isKnown ? (rarity[at] ?? 0) : unknownRarity)
    squares[of] = (squares[of] ?? 0) + value * value * (isKnown ? 1 : unknownShare)
    if (!isKnown) continue
    dimensions[size] = at
    values[size] = value
    families[size++] = of
  }
  const scale = squares.map((square, of) => (familyShare[of] ?? 0) / (sqrt(square) || 1) / fullLength)
  for (let i = 0; i < size; i++) values[i] = (values[i] ?? 0) * (scale[families[i] ?? 0] ?? 0)
  return { dimensions: dimensions.subarray(0, size), values: values.subarray(0, size) }
}
