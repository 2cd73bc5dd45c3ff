/** A matcher's judgement of a message whose label is known. */
export interface Judged {
  evidence: LabelEvidence
  right: boolean
  weight: number
}

/**
 * The evidence for a label: the log of its probability, its log-odds, and the log of the similarity of its nearest
 * example.
 */
export type LabelEvidence = readonly [logProbability: number, logOdds: number, logNearest: number]

/** Turns evidence into the probability that the label is right. */
export type Calibration = (evidence: LabelEvidence) => number

// Even the weakest evidence is sometimes right, and the strongest sometimes wrong.
const atLeast = 0.02
const atMost = 0.99
// Typical weights, for training sets that are too small to fit their own.
const usual = [2.2, 0.8, 0.3, 1.2]
const strengthOfUsual = [0.5, 8, 8, 8]
const steps = 25

/**
 * Logistic calibration (Platt 1999) on several kinds of evidence, fitted by Newton's method. The usual weights act as a
 * prior worth a few messages.
 */
export const fitCalibration = (judged: Judged[]): Calibration => calibrationOf(fitWeights(judged))

/** Fits an offset, and a weight for each kind of evidence. */
export function fitWeights(judged: Judged[]): number[] {
  let weights = usual
  for (let step = 0; step < steps; step++) weights = newtonStep(judged, weights)
  // More evidence must never lower the confidence.
  return weights.map((weight, i) => (i ? Math.max(0, weight) : weight))
}

/** A calibration with the given weights. */
export function calibrationOf([offset = 0, ...slopes]: number[]): Calibration {
  return (evidence) => atLeast + (atMost - atLeast) * sigmoid(offset + dot(slopes, evidence))
}

function newtonStep(judged: Judged[], weights: number[]): number[] {
  const gradient = weights.map((weight, i) => (strengthOfUsual[i] ?? 0) * (weight - (usual[i] ?? 0)))
  const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? (strengthOfUsual[i] ?? 0) : 0)))
  for (const { evidence, right, weight } of judged) {
    const inputs = [1, ...evidence]
    const guess = sigmoid(dot(weights, inputs))
    const error = weight * (guess - (right ? 1 : 0))
    const curve = weight * guess * (1 - guess)
    inputs.forEach((a, i) => {
      gradient[i] = (gradient[i] ?? 0) + error * a
      const row = curvature[i] ?? []
      inputs.forEach((b, j) => {
        row[j] = (row[j] ?? 0) + curve * a * b
      })
    })
  }
  const step = solve(curvature, gradient)
  return weights.map((weight, i) => weight - (step[i] ?? 0))
}

/** Solves a small symmetric positive definite system by Gaussian elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  rows.forEach((pivot, i) => {
    rows.forEach((row, k) => {
      if (k === i) return
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1)
      pivot.forEach((value, j) => {
        row[j] = (row[j] ?? 0) - factor * value
      })
    })
  })
  return rows.map((row, i) => (row[rows.length] ?? 0) / (row[i] ?? 1))
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
