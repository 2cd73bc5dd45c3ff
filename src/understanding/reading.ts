import type { ConceptFinder } from './concept-finder.ts'

/** What a model is told of the language and the trade that its messages are about. */
export interface Reading {
  /** Words that carry grammar rather than a topic: they count about a third of the others. */
  functionWords: ReadonlySet<string>
  /** What means the same, in whatever words and language. */
  concepts: ConceptFinder
  /** Words that are spelled right, whatever the examples say. */
  rightWords: Iterable<string>
}

/** Knows nothing of any: all words count alike. */
export const plainReading: Reading = { functionWords: new Set(), concepts: () => new Set(), rightWords: [] }
