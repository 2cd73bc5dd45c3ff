import type { OrderNumberWords } from '../domain/order-id.ts'
import { wordSet } from './language/patterns.ts'
import { languages, patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'

const all = Object.values(languages)

/** Customers' words around the number of an order, in the languages that ship. */
export const orderNumberWords: OrderNumberWords = {
  beside: wordSet(spacedLanguages.map(({ orderNumber }) => orderNumber.beside).join(' ')),
  besideUnspaced: patternOf(unspacedLanguages, ({ orderNumber }) => orderNumber.beside),
  counted: patternOf(spacedLanguages, ({ orderNumber }) => orderNumber.counted),
  countedUnspaced: patternOf(unspacedLanguages, ({ orderNumber }) => orderNumber.counted),
  called: patternOf(all, ({ orderNumber }) => orderNumber.called),
  and: patternOf(all, ({ orderNumber }) => orderNumber.and),
  beforeVerb: patternOf(all, ({ orderNumber }) => orderNumber.beforeVerb),
  verbs: patternOf(all, ({ orderNumber }) => orderNumber.verbs),
}
