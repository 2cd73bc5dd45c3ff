import type { Reader } from '../../knowledge/grammar.ts'
import { languageOfMessage } from '../../languages/language-of-message.ts'
import type { Terms } from '../../understanding/grouping.ts'

/** The words by which texts of customers are compared. Concepts are the same in every language. */
export function termsIn(text: string, { termsOf, conceptsOf }: Reader): Terms {
  const language = languageOfMessage(text)
  return [...termsOf(text, language, language), ...conceptsOf(text).map((concept) => `=${concept}`)]
}
