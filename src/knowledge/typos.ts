import { slipsBetween } from '../base/slips-between.ts'
import { addTo } from '../understanding/add-to.ts'

const shortestCorrected = 4
const twoSlipsFrom = 8

/** Finds the known term that a mistyped one most likely stands for, if one is near: one slip in 4–7 letters, two in 8 or more. */
export type NearestTerm = (written: string) => string | undefined

/** Terms, and by each run of three letters the numbers of those that have it: plain data. */
export interface TermsByRun {
  terms: string[]
  runs: Map<string, number[]>
}

/** Indexes terms by their runs of three letters, so that only terms that share some with the mistyped one are compared letter by letter. */
export function indexTypos(vocabulary: Iterable<string>): TermsByRun {
  const users: TermsByRun = { terms: [...vocabulary], runs: new Map() }
  users.terms.forEach((term, i) => {
    if (term.length < shortestCorrected) return
    for (const trigram of trigramsOf(term)) addTo(users.runs, trigram, i)
  })
  return users
}

/** Looks up an index. */
export const nearestTermIn =
  (users: TermsByRun): NearestTerm =>
  (written) => {
    const allowed = allowedSlips(written)
    return allowed ? nearest(written, likely(written, allowed, users), allowed) : undefined
  }

function allowedSlips(written: string): number {
  if (written.length < shortestCorrected || !/^\p{L}+$/u.test(written)) return 0
  return written.length >= twoSlipsFrom ? 2 : 1
}

/** A slip changes at most four runs: two swapped letters stand in as many. */
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
    .map((term) => ({ term, slips: slipsBetween(written, term) }))
    .filter(({ slips }) => slips <= allowed)
    .reduce<{ term?: string; slips: number }>(
      (best, each) =>
        each.slips < best.slips || (each.slips === best.slips && each.term < (best.term ?? '')) ? each : best,
      { slips: allowed + 1 },
    ).term
}

/** Two spaces on either side, so that the first and the last letter stand in as many runs as the others. */
function trigramsOf(term: string): Set<string> {
  const padded = `  ${term}  `
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}
