import type { Vector } from './vector.ts'

/** Computes the similarity of a message to each example. */
export interface Neighbours {
  /** The cosine similarity to every example, in the order of the examples. */
  similarities(vector: Vector): Float64Array
}

/** Examples indexed by dimension, as plain data. */
export interface NeighbourIndex {
  /** The number of examples. */
  examples: number
  /** The start of each dimension's entries, plus the end. */
  starts: Int32Array
  rows: Int32Array
  values: Float64Array
}

/** Indexes vectors by dimension, so that only examples that share a feature with the message are visited. */
export function indexNeighbours(vectors: Vector[], size: number): NeighbourIndex {
  const starts = new Int32Array(size + 1)
  for (const { dimensions } of vectors)
    for (const dimension of dimensions) starts[dimension + 1] = (starts[dimension + 1] ?? 0) + 1
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const rows = new Int32Array(starts[size] ?? 0)
  const values = new Float64Array(rows.length)
  vectors.forEach((vector, row) => {
    vector.dimensions.forEach((dimension, i) => {
      const at = next[dimension] ?? 0
      next[dimension] = at + 1
      rows[at] = row
      values[at] = vector.values[i] ?? 0
    })
  })
  return { examples: vectors.length, starts, rows, values }
}

/** Builds the lookup from an index. */
export const neighboursOf = (index: NeighbourIndex): Neighbours => ({
  similarities: (vector) => similarities(vector, index, new Float64Array(index.examples)),
})

function similarities(vector: Vector, { starts, rows, values }: NeighbourIndex, sums: Float64Array): Float64Array {
  for (let i = 0; i < vector.dimensions.length; i++) {
    const dimension = vector.dimensions[i] ?? 0
    const value = vector.values[i] ?? 0
    const end = starts[dimension + 1] ?? 0
    for (let at = starts[dimension] ?? 0; at < end; at++) {
      const row = rows[at] ?? 0
      sums[row] = (sums[row] ?? 0) + value * (values[at] ?? 0)
    }
  }
  return sums
}
