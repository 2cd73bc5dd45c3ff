import { type Features, family } from './features.ts'
import type { Vector } from './vector.ts'

/** Turns features into vectors over the features of the training examples. */
export interface Vocabulary {
  size: number
  vector(features: Features): Vector
  dimensionOf(feature: number): number | undefined
}

/** The known features as plain data in typed arrays, which pass between threads without copying. */
export interface KnownFeatures {
  /** In ascending order. */
  features: Int32Array
  /** The dimension of each feature. */
  dimensions: Int32Array
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
  const kept = [...counts].filter(([feature, count]) => count > 1 || examples.length < manyExamples || isWhole(feature))
  const inOrder = kept.map(([feature], dimension) => ({ feature, dimension })).sort((a, b) => a.feature - b.feature)
  return {
    features: Int32Array.from(inOrder, ({ feature }) => feature),
    dimensions: Int32Array.from(inOrder, ({ dimension }) => dimension),
    rarity: Float64Array.from(kept, ([, count]) => rarity(count, examples.length)),
    unknownRarity: rarity(0, examples.length),
  }
}

/** Builds a vocabulary from known features. */
export const vocabularyOf = (known: KnownFeatures): Vocabulary => ({
  size: known.features.length,
  vector: (features) => toVector(features, known),
  dimensionOf: (feature) => dimensionOf(feature, known),
})

function dimensionOf(feature: number, { features, dimensions }: KnownFeatures): number | undefined {
  let [low, high] = [0, features.length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = features[middle] ?? 0
    if (found === feature) return dimensions[middle]
    if (found < feature) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

function isWhole(feature: number): boolean {
  const of = feature & 3
  return of === family.word || of === family.concept
}

function rarity(count: number, examples: number): number {
  return Math.sqrt(Math.log((1 + examples) / (0.5 + count)))
}

function toVector({ numbers, weights }: Features, known: KnownFeatures): Vector {
  const { rarity, unknownRarity } = known
  const dimensions = new Int32Array(numbers.length)
  const values = new Float64Array(numbers.length)
  const families = new Uint8Array(numbers.length)
  const squares = [0, 0, 0, 0]
  let size = 0
  for (let i = 0; i < numbers.length; i++) {
    const feature = numbers[i] ?? 0
    const at = dimensionOf(feature, known)
    const of = feature & 3
    const value = Math.sqrt(weights[i] ?? 0) * (at === undefined ? unknownRarity : (rarity[at] ?? 0))
    squares[of] = (squares[of] ?? 0) + value * value * (at === undefined ? unknownShare : 1)
    if (at === undefined) continue
    dimensions[size] = at
    values[size] = value
    families[size++] = of
  }
  const scale = squares.map((square, of) => (familyShare[of] ?? 0) / (Math.sqrt(square) || 1) / fullLength)
  for (let i = 0; i < size; i++) values[i] = (values[i] ?? 0) * (scale[families[i] ?? 0] ?? 0)
  return { dimensions: dimensions.subarray(0, size), values: values.subarray(0, size) }
}
