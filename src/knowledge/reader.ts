import { findingConcepts, triggersOf } from '../understanding/concept-finder.ts'
import { findingConceptsOf, type OwnWords } from './concepts.ts'
import { customerConcepts } from './customer-concepts.ts'
import type { Grammars, Reader } from './grammar.ts'
import { findingTerms } from './terms.ts'
import { comparing } from './wording.ts'

/** Prepares reading. `functionWords` count less to the embedded model, `own` are a company's words for what it is asked. */
export function createReader(grammars: Grammars, functionWords: ReadonlySet<string>, own: OwnWords): Reader {
  const { conceptsOf, meaningsOf } = findingConceptsOf(Object.keys(grammars), own)
  return {
    grammars,
    reading: { functionWords, concepts: findingConcepts(customerConcepts), rightWords: singleWords },
    conceptsOf,
    meaningsOf,
    comparable: comparing(grammars, meaningsOf),
    termsOf: findingTerms(grammars),
  }
}

/** Single words of the lexicon, which are never corrected. */
const singleWords = triggersOf(customerConcepts)
  .map(({ written }) => written.replace('*', ''))
  .filter((text) => /^[\p{Script=Latin}\d]/u.test(text) && !text.includes(' '))
