import { type Scores, toProbabilities, weigh } from './scores.ts'
import type { Vector } from './vector.ts'

// Looked up once, because globals are slow inside a VM context, such as in tests.
const { abs, min, sqrt } = Math

/** A trained softmax regression. */
export interface Softmax {
  probabilities: Scores
  /** How strongly a dimension indicates a label, relative to the average label. */
  weight(dimension: number, label: number): number
}

export interface SoftmaxSettings {
  /** How many passes to make over the examples. */
  passes?: number
  learningRate?: number
  /** Smaller probability errors are skipped, which saves most of the time with many labels. */
  tolerance?: number
}

/** A trained softmax regression as plain data. */
export interface SoftmaxWeights {
  labelCount: number
  /** The weight of dimension d for label l is at [d × labelCount + l]. */
  values: Float64Array
}

interface Learning extends SoftmaxWeights {
  /** The sum of squared gradients, at the same positions. Only needed during training. */
  squares: Float64Array
}

/**
 * Multinomial logistic regression by AdaGrad (Duchi et al. 2011). Labels with few examples get more weight. The
 * examples are shuffled deterministically, so the same examples always give the same model.
 */
export function trainSoftmax(
  vectors: Vector[],
  labels: Int32Array,
  labelCount: number,
  size: number,
  { passes = 5, learningRate = 0.5, tolerance = 0.02 }: SoftmaxSettings = {},
): SoftmaxWeights {
  const learning = emptyWeights(size, labelCount)
  const importance = labelImportance(labels, labelCount)
  const examples = vectors.map((vector, row) => ({ vector, gold: labels[row] ?? 0 }))
  const order = mixed(examples)
  const guess = new Float64Array(labelCount)
  for (let pass = 0; pass < passes; pass++) {
    for (const { vector, gold } of order) {
      toProbabilities(weigh(vector, learning.values, guess))
      correct(learning, vector, gold, guess, learningRate * (importance[gold] ?? 1), tolerance)
    }
  }
  return { labelCount, values: learning.values }
}

/** Builds softmax regression from learned data. */
export const softmaxOf = (weights: SoftmaxWeights): Softmax => ({
  probabilities: (vector) => toProbabilities(weigh(vector, weights.values, new Float64Array(weights.labelCount))),
  weight: (dimension, label) => contrast(weights, dimension, label),
})

function emptyWeights(size: number, labelCount: number): Learning {
  const values = new Float64Array(size * labelCount)
  return { labelCount, values, squares: new Float64Array(values.length).fill(0.01) }
}

function correct(
  { labelCount, values, squares }: Learning,
  vector: Vector,
  gold: number,
  guess: Float64Array,
  rate: number,
  tolerance: number,
): void {
  for (let label = 0; label < labelCount; label++) {
    const error = (guess[label] ?? 0) - (label === gold ? 1 : 0)
    if (abs(error) < tolerance) continue
    for (let i = 0; i < vector.dimensions.length; i++) {
      const at = (vector.dimensions[i] ?? 0) * labelCount + label
      const slope = error * (vector.values[i] ?? 0)
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      values[at] = (values[at] ?? 0) - (rate * slope) / sqrt(square)
    }
  }
}

function contrast({ labelCount, values }: SoftmaxWeights, dimension: number, label: number): number {
  const all = values.subarray(dimension * labelCount, (dimension + 1) * labelCount)
  return (all[label] ?? 0) - all.reduce((sum, value) => sum + value, 0) / labelCount
}

function labelImportance(labels: Int32Array, labelCount: number): Float64Array {
  const counts = new Float64Array(labelCount)
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => min(3, sqrt(labels.length / (labelCount * (count || 1)))))
}

/** Shuffles deterministically, sorting by a linear congruential generator (Knuth's constants). */
function mixed<T>(items: T[]): T[] {
  let state = 42
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return { item, key: state }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
