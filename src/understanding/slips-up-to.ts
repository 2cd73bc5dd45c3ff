// Looked up once, because globals are slow inside a VM context, such as in tests.
const { abs, min } = Math

/**
 * The edit distance between two words: letters removed, added, replaced or swapped with a neighbour (optimal string
 * alignment distance). Only more than `most` if it exceeds that, which is found sooner.
 */
export function slipsUpTo(a: string, b: string, most: number): number {
  if (abs(a.length - b.length) > most) return most + 1
  let [beforeLast, last, row] = rowsFor(b.length)
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let slips = min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (swaps(a, b, i, j)) slips = min(slips, (beforeLast[j - 2] ?? 0) + 1)
      row[j] = slips
      least = min(least, slips)
    }
    if (least > most) return most + 1
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return last[b.length] ?? 0
}

type Rows = [Uint16Array, Uint16Array, Uint16Array]

const newRows = (length: number): Rows => [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)]
/** Used again and again, since thousands of words are compared with one. */
let rows = newRows(64)

function rowsFor(length: number): Rows {
  if (rows[0].length <= length) rows = newRows(length + 1)
  return rows
}

function swaps(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
}
