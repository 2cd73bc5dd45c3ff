import { slipsBetween } from '../base/slips-between.ts'
import { addTo } from '../understanding/add-to.ts'

const shortestCorrected = 4
const twoSlipsFrom = 8

/** Finds the known term that a mistyped one most likely stands for, if one is near: one slip in 4–7 letters, two in 8 or more. */
export type NearestTerm = (written: string) => string | undefined

/** Indexes terms by their runs of three letters, so that only terms that share some with the mistyped one are compared letter by letter. */
export function indexTypos(vocabulary: Iterable<string>): NearestTerm {
  const users = new Map<string, string[]>()
  for (const term of vocabulary) {
    if (term.length < shortestCorrected) continue
    for (const trigram of trigramsOf(term)) addTo(users, trigram, term)
  }
  return (written) => {
    const allowed = allowedSlips(written)
    return allowed ? nearest(written, likely(written, allowed, users), allowed) : undefined
  }
}

function allowedSlips(written: string): number {
  if (written.length < shortestCorrected || !/^\p{L}+$/u.test(written)) return 0
  return written.length >= twoSlipsFrom ? 2 : 1
}

/** A slip changes at most four runs: two swapped letters stand in as many. */
function likely(written: string, allowed: number, users: Map<string, string[]>): string[] {
  const shared = new Map<string, number>()
  const trigrams = trigramsOf(written)
  for (const trigram of trigrams)
    for (const term of users.get(trigram) ?? []) shared.set(term, (shared.get(term) ?? 0) + 1)
  const fewest = Math.max(1, trigrams.size - 4 * allowed)
  return [...shared].flatMap(([term, count]) =>
    count >= fewest && Math.abs(term.length - written.length) <= allowed ? term : [],
  )
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
