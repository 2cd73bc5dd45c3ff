import type { Goods } from '../orders/goods.ts'
import { normalise, wordsOf } from '../understanding/words.ts'
import { wordSet } from './language/patterns.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'

const mostWords = 10

const words = wordSet(spacedLanguages.map(({ asking }) => asking.lookUp).join(' '))
const unspaced = new RegExp(
  patternOf(unspacedLanguages, ({ asking }) => asking.lookUp),
  'g',
)

/** Whether what a message says beside an order's number is no more than that it should be looked up, in the languages that ship. */
export function wantsLookup(rest: string, goods: Goods): boolean {
  const left = wordsOf(normalise(rest.replace(goods.each, ' ')).replace(unspaced, ' '))
  return left.length <= mostWords && left.every((word) => word.split("'").every((part) => words.has(part)))
}
