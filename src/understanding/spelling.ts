import { addTo } from './add-to.ts'
import type { Speller } from './features.ts'
import { stemmed } from './words.ts'

// Looked up once, because globals are slow inside a VM context, such as in tests.
const { min } = Math

const shortestCorrected = 4
const twoSlipsFrom = 8

/**
 * Learns the words of the examples and their frequencies. An unknown word of at least four letters is read as the known
 * word with the same first letter that is one typo away (two for eight letters or more).
 */
export const learnSpelling = (words: string[], alsoRight: Iterable<string>): Speller =>
  spellerOf(countWords(words, alsoRight))

/** Words with their frequencies, and an index for corrections, as plain data. */
export interface KnownWords {
  counts: Map<string, number>
  stems: Set<string>
  shelves: Map<string, Known[]>
}

/** Counts words. Words from `alsoRight` count zero. */
export function countWords(words: string[], alsoRight: Iterable<string>): KnownWords {
  const counts = new Map<string, number>()
  for (const word of alsoRight) counts.set(word, 0)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const stems = new Set([...counts.keys()].map(stemmed))
  return { counts, stems, shelves: shelve(counts) }
}

/** Builds a speller from known words. */
export const spellerOf =
  ({ counts, stems, shelves }: KnownWords): Speller =>
  (word) =>
    isPlain(word) && !counts.has(word) && !stems.has(stemmed(word)) ? nearest(word, shelves) : word

interface Known {
  word: string
  count: number
}

/** Known words by first letter and length. A correction keeps the first letter and nearly keeps the length. */
function shelve(counts: Map<string, number>): Map<string, Known[]> {
  const shelves = new Map<string, Known[]>()
  for (const [word, count] of counts) {
    if (!isPlain(word)) continue
    addTo(shelves, `${word[0]}${word.length}`, { word, count })
  }
  return shelves
}

function isPlain(word: string): boolean {
  return word.length >= shortestCorrected && word.length < 25 && /^[a-z]+$/.test(word)
}

function nearest(word: string, shelves: Map<string, Known[]>): string {
  const allowed = word.length >= twoSlipsFrom ? 2 : 1
  let best = word
  let least = allowed + 0.5
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const known of shelves.get(`${word[0]}${length}`) ?? []) {
      // Of two equally near words, prefer the more frequent.
      const distance = slipsUpTo(word, known.word, allowed) - min(0.4, known.count / 100)
      if (distance <= allowed && distance < least) [best, least] = [known.word, distance]
    }
  }
  return best
}

const [rowA, rowB, rowC] = [new Uint8Array(32), new Uint8Array(32), new Uint8Array(32)]

/**
 * The optimal string alignment distance: letters removed, added, replaced or swapped with a neighbour. Returns more
 * than `most` if it exceeds that.
 */
function slipsUpTo(a: string, b: string, most: number): number {
  let [beforeLast, last, row] = [rowA, rowB, rowC]
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

function swaps(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
}
