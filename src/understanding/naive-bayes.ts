import { type Scores, toProbabilities, weigh } from './scores.ts'
import type { Vector } from './vectors.ts'

// Looked up once: in these loops a global is slow where the code runs in a context of its own, as tests do.
const { log, max } = Math

const smoothing = 0.01

/**
 * Complement naive Bayes (Rennie et al. 2003) on class means: how much more of each feature a label's average example has than the average of
 * the other labels. It learns from one example, where softmax regression needs several.
 */
export function trainNaiveBayes(vectors: Vector[], labels: Int32Array, labelCount: number, size: number): Scores {
  const weights = means(vectors, labels, labelCount, size)
  for (let start = 0; start < weights.length; start += labelCount) {
    const row = weights.subarray(start, start + labelCount)
    const total = row.reduce((sum, value) => sum + value, 0)
    for (let label = 0; label < labelCount; label++) {
      const mean = row[label] ?? 0
      row[label] = log((mean + smoothing) / ((total - mean) / max(1, labelCount - 1) + smoothing))
    }
  }
  return (vector) => toProbabilities(weigh(vector, weights, new Float64Array(labelCount)))
}

function means(vectors: Vector[], labels: Int32Array, labelCount: number, size: number): Float64Array {
  const sums = new Float64Array(size * labelCount)
  const counts = new Float64Array(labelCount)
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1
  vectors.forEach(({ dimensions, values }, row) => {
    const label = labels[row] ?? 0
    for (let i = 0; i < dimensions.length; i++) {
      const at = (dimensions[i] ?? 0) * labelCount + label
      sums[at] = (sums[at] ?? 0) + (values[i] ?? 0) / (counts[label] ?? 1)
    }
  })
  return sums
}
