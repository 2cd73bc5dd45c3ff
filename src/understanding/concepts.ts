import { findingConcepts, triggersOf } from './concept-finder.ts'
import { conceptLexicon } from './concepts/lexicon.ts'

/** The single words of the lexicon: whatever the examples say, these are spelled right. */
export const conceptWords: Iterable<string> = triggersOf(conceptLexicon)
  .map(({ written }) => written.replace('*', ''))
  .filter((text) => /^[\p{Script=Latin}\d]/u.test(text) && !text.includes(' '))

/** What customers of any trade write about. */
export const conceptsOf = findingConcepts(conceptLexicon)
