import type { Terms } from './grouping.ts'

/** How much texts are about the same, by the words that they share. Rare words count more. */
export interface Likeness {
  /** The cosine similarity of two texts, from 0 to 1. */
  between(one: Terms, other: Terms): number
  /** How much of what the first says is in the second, from 0 to 1: for a short text and a long one. */
  covered(short: Terms, long: Terms): number
}

/** Learns from other texts which words are rare: among texts on one subject, its words are not. */
export function learnLikeness(background: Terms[]): Likeness {
  const counts = new Map<string, number>()
  for (const terms of background) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const squared = (term: string) => Math.log((1 + background.length) / (0.5 + (counts.get(term) ?? 0))) ** 2
  const weightOf = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + squared(term), 0)
  const sharedBy = (one: Set<string>, other: Set<string>) => weightOf([...one].filter((term) => other.has(term)))
  return {
    between: (one, other) => {
      const [a, b] = [new Set(one), new Set(other)]
      return sharedBy(a, b) / (Math.sqrt(weightOf(a) * weightOf(b)) || 1)
    },
    covered: (short, long) => {
      const wanted = new Set(short)
      return sharedBy(wanted, new Set(long)) / (weightOf(wanted) || 1)
    },
  }
}
