import type { Vector } from './vector.ts'

/** The probability of every label for a message, in the order of the label numbers. */
export type Scores = (vector: Vector) => Float64Array

/**
 * Adds up the weights of a vector's dimensions for each label into `sums`. The weight of dimension d for label l is at
 * [d × labels + l].
 */
export function weigh({ dimensions, values }: Vector, weights: Float64Array, sums: Float64Array): Float64Array {
  const labels = sums.length
  sums.fill(0)
  for (let i = 0; i < dimensions.length; i++) {
    const start = (dimensions[i] ?? 0) * labels
    const value = values[i] ?? 0
    for (let label = 0; label < labels; label++)
      sums[label] = (sums[label] ?? 0) + value * (weights[start + label] ?? 0)
  }
  return sums
}

/** Turns log scores into probabilities, in place. */
export function toProbabilities(sums: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (const sum of sums) if (sum > top) top = sum
  let total = 0
  for (let label = 0; label < sums.length; label++) {
    const share = Math.exp((sums[label] ?? 0) - top)
    sums[label] = share
    total += share
  }
  for (let label = 0; label < sums.length; label++) sums[label] = (sums[label] ?? 0) / total
  return sums
}
