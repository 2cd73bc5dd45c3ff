import { type Features, family } from './features.ts'
import type { Vector } from './vector.ts'

/** Turns features into vectors over the features that the training examples had. */
export interface Vocabulary {
  size: number
  vector(features: Features): Vector
  dimensionOf(feature: number): number | undefined
}

interface Known {
  dimension: Map<number, number>
  /** By dimension. */
  rarity: Float64Array
  unknownRarity: number
}

// What each family of features contributes to a vector's length, in the order of their numbers.
const familyShare = [1, 0.35, 0.8, 0.7]
const fullLength = Math.hypot(...familyShare)
// How far features that no example has shorten a vector: a message half of which is unknown is near to nothing.
const unknownShare = 0.5
// Among this many examples, a pair of words or a run of characters that only one has teaches nothing.
const manyExamples = 1000

/** Learns which features exist and how rare each is from the features of all examples; rarity is damped (the root of the usual logarithm). */
export function learnVocabulary(examples: Features[]): Vocabulary {
  const counts = new Map<number, number>()
  for (const { numbers } of examples) for (const feature of numbers) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const kept = [...counts].filter(([feature, count]) => count > 1 || examples.length < manyExamples || isWhole(feature))
  const known = {
    dimension: new Map(kept.map(([feature], i) => [feature, i])),
    rarity: Float64Array.from(kept, ([, count]) => rarity(count, examples.length)),
    unknownRarity: rarity(0, examples.length),
  }
  return {
    size: kept.length,
    vector: (features) => toVector(features, known),
    dimensionOf: (feature) => known.dimension.get(feature),
  }
}

function isWhole(feature: number): boolean {
  const of = feature & 3
  return of === family.word || of === family.concept
}

function rarity(count: number, examples: number): number {
  return Math.sqrt(Math.log((1 + examples) / (0.5 + count)))
}

function toVector({ numbers, weights }: Features, { dimension, rarity, unknownRarity }: Known): Vector {
  const dimensions = new Int32Array(numbers.length)
  const values = new Float64Array(numbers.length)
  const families = new Uint8Array(numbers.length)
  const squares = [0, 0, 0, 0]
  let size = 0
  for (let i = 0; i < numbers.length; i++) {
    const feature = numbers[i] ?? 0
    const at = dimension.get(feature)
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
