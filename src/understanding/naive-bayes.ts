import { type Scores, toProbabilities } from './scores.ts'
import type { Vector } from './vector.ts'

// Looked up once, because globals are slow inside a VM context, such as in tests.
const { log, max } = Math

const smoothing = 0.01

/** A trained naive Bayes classifier. */
export interface NaiveBayes {
  probabilities: Scores
  /** How strongly a dimension indicates a label, relative to labels without it. */
  weight(dimension: number, label: number): number
}

/** A trained naive Bayes classifier as plain data. */
export interface NaiveBayesEntries extends Entries {
  labelCount: number
}

/** The labels that have each dimension, with a value: those of dimension d are at [starts[d]] to [starts[d + 1]]. */
interface Entries {
  starts: Int32Array
  labels: Int32Array
  values: Float64Array
}

/**
 * Complement naive Bayes (Rennie et al. 2003) on class means: how much more of each feature a label's average example
 * has than those of other labels. It learns from a single example, unlike softmax regression, and its sparse storage
 * allows thousands of labels.
 */
export function trainNaiveBayes(
  vectors: Vector[],
  labels: Int32Array,
  labelCount: number,
  size: number,
): NaiveBayesEntries {
  return { ...weighed(means(vectors, labels, labelCount, size), labelCount), labelCount }
}

/** Builds naive Bayes from learned data. */
export const naiveBayesOf = (entries: NaiveBayesEntries): NaiveBayes => ({
  probabilities: (vector) => toProbabilities(sums(vector, entries, new Float64Array(entries.labelCount))),
  weight: (dimension, label) => weightAt(entries, dimension, label),
})

function sums({ dimensions, values }: Vector, entries: Entries, sums: Float64Array): Float64Array {
  for (let i = 0; i < dimensions.length; i++) {
    const dimension = dimensions[i] ?? 0
    const value = values[i] ?? 0
    const end = entries.starts[dimension + 1] ?? 0
    for (let at = entries.starts[dimension] ?? 0; at < end; at++) {
      const label = entries.labels[at] ?? 0
      sums[label] = (sums[label] ?? 0) + value * (entries.values[at] ?? 0)
    }
  }
  return sums
}

/** Subtracts the value of labels without the dimension, which is the same for all of them. */
function weighed({ starts, labels, values }: Entries, labelCount: number): Entries {
  const others = max(1, labelCount - 1)
  for (let dimension = 0; dimension + 1 < starts.length; dimension++) {
    const [from, to] = [starts[dimension] ?? 0, starts[dimension + 1] ?? 0]
    let total = 0
    for (let at = from; at < to; at++) total += values[at] ?? 0
    const withoutIt = log(smoothing / (total / others + smoothing))
    for (let at = from; at < to; at++) {
      const mean = values[at] ?? 0
      values[at] = log((mean + smoothing) / ((total - mean) / others + smoothing)) - withoutIt
    }
  }
  return { starts, labels, values }
}

function means(vectors: Vector[], gold: Int32Array, labelCount: number, size: number): Entries {
  const ofLabel: Map<number, number>[] = Array.from({ length: labelCount }, () => new Map())
  const counts = new Float64Array(labelCount)
  vectors.forEach(({ dimensions, values }, row) => {
    const label = gold[row] ?? 0
    const sums = ofLabel[label] ?? new Map<number, number>()
    counts[label] = (counts[label] ?? 0) + 1
    for (let i = 0; i < dimensions.length; i++)
      sums.set(dimensions[i] ?? 0, (sums.get(dimensions[i] ?? 0) ?? 0) + (values[i] ?? 0))
  })
  return byDimension(ofLabel, counts, size)
}

function byDimension(ofLabel: Map<number, number>[], counts: Float64Array, size: number): Entries {
  const starts = new Int32Array(size + 1)
  for (const sums of ofLabel)
    for (const dimension of sums.keys()) starts[dimension + 1] = (starts[dimension + 1] ?? 0) + 1
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const labels = new Int32Array(starts[size] ?? 0)
  const values = new Float64Array(labels.length)
  ofLabel.forEach((sums, label) => {
    for (const [dimension, sum] of sums) {
      const at = next[dimension] ?? 0
      next[dimension] = at + 1
      labels[at] = label
      values[at] = sum / (counts[label] ?? 1)
    }
  })
  return { starts, labels, values }
}

function weightAt({ starts, labels, values }: Entries, dimension: number, label: number): number {
  for (let at = starts[dimension] ?? 0; at < (starts[dimension + 1] ?? 0); at++)
    if (labels[at] === label) return values[at] ?? 0
  return 0
}
