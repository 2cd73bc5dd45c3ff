import type { Vector } from './vector.ts'

/** Finds how similar a message is to each example. */
export interface Neighbours {
  /** Cosine similarity to every example, in the order of the examples. */
  similarities(vector: Vector): Float64Array
}

/** Examples by dimension: plain data. */
export interface NeighbourIndex {
  /** How many there are. */
  examples: number
  /** Where the entries of each dimension start; one more than there are dimensions. */
  starts: Int32Array
  rows: Int32Array
  values: Float64Array
}

/** Indexes vectors by dimension, so that only examples that share something with a message are looked at. */
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

/** Looks up an index. */
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
