import { addTo } from '../understanding/add-to.ts'
import { lastFew } from '../understanding/last-few.ts'
import { slipsUpTo } from '../understanding/slips-up-to.ts'

const shortestCorrected = 4
const twoSlipsFrom = 8

/** Finds the known term for a misspelled one, if one is near: one typo in 4–7 letters, two in 8 or more. */
export type NearestTerm = (written: string) => string | undefined

/** Terms, and the term numbers for each run of three letters, as plain data. */
export interface TermsByRun {
  terms: string[]
  runs: Map<string, number[]>
}

/** Indexes terms by trigram, so that only similar terms are compared letter by letter. */
export function indexTypos(vocabulary: Iterable<string>): TermsByRun {
  const users: TermsByRun = { terms: [...vocabulary], runs: new Map() }
  users.terms.forEach((term, i) => {
    if (term.length < shortestCorrected) return
    for (const trigram of trigramsOf(term)) addTo(users.runs, trigram, i)
  })
  return users
}

/** The unknown words of a message are asked for more than once, and many recur: names, other languages. */
const mostRemembered = 1_000

/** Builds the lookup from an index. */
export const nearestTermIn = (users: TermsByRun): NearestTerm =>
  lastFew((written: string) => {
    const allowed = allowedSlips(written)
    return allowed ? nearest(written, likely(written, allowed, users), allowed) : undefined
  }, mostRemembered)

function allowedSlips(written: string): number {
  if (written.length < shortestCorrected || !/^\p{L}+$/u.test(written)) return 0
  return written.length >= twoSlipsFrom ? 2 : 1
}

/** One typo changes at most four trigrams, as many as two swapped letters touch. */
function likely(written: string, allowed: number, { terms, runs }: TermsByRun): string[] {
  const shared = new Map<number, number>()
  const trigrams = trigramsOf(written)
  for (const trigram of trigrams)
    for (const term of runs.get(trigram) ?? []) shared.set(term, (shared.get(term) ?? 0) + 1)
  const fewest = Math.max(1, trigrams.size - 4 * allowed)
  return [...shared].flatMap(([i, count]) => {
    const term = terms[i] ?? ''
    return count >= fewest && Math.abs(term.length - written.length) <= allowed ? term : []
  })
}

function nearest(written: string, terms: string[], allowed: number): string | undefined {
  return terms
    .map((term) => ({ term, slips: slipsUpTo(written, term, allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .reduce<{ term?: string; slips: number }>(
      (best, each) =>
        each.slips < best.slips || (each.slips === best.slips && each.term < (best.term ?? '')) ? each : best,
      { slips: allowed + 1 },
    ).term
}

/** Pads with two spaces on each side, so that every letter occurs in as many trigrams. */
function trigramsOf(term: string): Set<string> {
  const padded = `  ${term}  `
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}
