import type { ConceptFinder } from './concept-finder.ts'

/** What a model knows about the language and the business of its messages. */
export interface Reading {
  /** Grammar words, which count less than topic words. */
  functionWords: ReadonlySet<string>
  /** Finds words of the same meaning, in any wording and language. */
  concepts: ConceptFinder
  /** Correctly spelled words, besides those of the examples. */
  rightWords: Iterable<string>
}

/** A neutral reading: all words count the same. */
export const plainReading: Reading = { functionWords: new Set(), concepts: () => new Set(), rightWords: [] }
