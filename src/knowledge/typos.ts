/** The known term a mistyped one most likely stands for, if one is near: one slip in 4–7 letters, two in 8 or more. */
export function nearestTerm(written: string, vocabulary: string[]): string | undefined {
  const allowed = written.length >= 8 ? 2 : written.length >= 4 ? 1 : 0
  if (!allowed || !/^\p{L}+$/u.test(written)) return undefined
  const near = vocabulary
    .filter((term) => term.length >= 4 && Math.abs(term.length - written.length) <= allowed)
    .map((term) => ({ term, slips: slipsBetween(written, term) }))
    .filter(({ slips }) => slips <= allowed)
  return near.sort((a, b) => a.slips - b.slips || a.term.localeCompare(b.term))[0]?.term
}

/** Letters left out, added, replaced or swapped with a neighbour (optimal string alignment distance). */
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
