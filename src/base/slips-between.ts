/**
 * The edit distance between two words: letters removed, added, replaced or swapped with a neighbour (optimal string
 * alignment distance).
 */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : replaced
      row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, replaced, swapped))
    }
    before = previous
    previous = row
  }
  return at(previous, b.length)
}

function at(row: number[], i: number): number {
  return row[i] ?? Number.POSITIVE_INFINITY
}
