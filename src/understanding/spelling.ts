import { addTo } from './add-to.ts'
import type { Speller } from './features.ts'
import { lastFew } from './last-few.ts'
import { slipsUpTo } from './slips-up-to.ts'
import { stemmed } from './words.ts'

// Looked up once, because globals are slow inside a VM context, such as in tests.
const { min } = Math

const shortestCorrected = 4
const twoSlipsFrom = 8
const mostRemembered = 1_000

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
export function spellerOf({ counts, stems, shelves }: KnownWords): Speller {
  // The unknown words of a message are read more than once, and many recur: names, other languages.
  const nearestTo = lastFew((word: string) => nearest(word, shelves), mostRemembered)
  return (word) => (isPlain(word) && !counts.has(word) && !stems.has(stemmed(word)) ? nearestTo(word) : word)
}

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
