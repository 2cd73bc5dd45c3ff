import { withoutOrderIds } from '../domain/order-id.ts'
import { normalise, wordsOf } from '../understanding/words.ts'
import { wordSet } from './language/patterns.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'

const mostWords = 10

const words = wordSet(spacedLanguages.map(({ asking }) => asking.lookUp).join(' '))
const unspaced = new RegExp(
  patternOf(unspacedLanguages, ({ asking }) => asking.lookUp),
  'g',
)

/** Whether a message that names an order says no more than that it should be looked up, in the languages that ship. */
export function wantsLookup(text: string): boolean {
  const rest = wordsOf(normalise(withoutOrderIds(text)).replace(unspaced, ' '))
  return rest.length <= mostWords && rest.every((word) => word.split("'").every((part) => words.has(part)))
}
