import type { OrderSayings } from '../languages/language/language.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from '../languages/languages.ts'
import type { Goods } from '../orders/goods.ts'

/**
 * How customers say what billing must know, in the languages that ship. Only used without a language model. A sentence is
 * held against all languages at once.
 */

const spaced = (name: keyof OrderSayings) => patternOf(spacedLanguages, ({ orderSayings }) => orderSayings[name])
const unspaced = (name: keyof OrderSayings) => patternOf(unspacedLanguages, ({ orderSayings }) => orderSayings[name])

/** A word begins where no letter stands before it. `\b` would not do: it takes an "ä" for the end of a word. */
const saying = (words: string, unspacedWords: string, notAfter = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${notAfter && `(?<!${notAfter})`}(?:${words})|${unspacedWords}`, 'iu')

/** They want money back. Asking about the policy, or wanting no refund, is not that. */
export const asksForRefund = saying(spaced('refund'), unspaced('refund'), spaced('notRefund'))

/** They want an order changed, exchanged, returned or cancelled, none of which the bot can do. */
export const asksForChange = saying(spaced('change'), unspaced('change'))

/** They speak of a payment that went wrong, which the state of an order does not answer. */
export const paymentTrouble = saying(spaced('paymentTrouble'), unspaced('paymentTrouble'))

const [notArrived, noGoods] = [spaced('notArrived'), spaced('noGoods')]

/** They have not got what was delivered. */
export const notHere = saying(`${notArrived}|${spaced('notHere')}`, unspaced('notHere'))

// What stands before is only looked at where it would matter: elsewhere that costs more than all the rest.
const goodsNotArrived = `(?=${notArrived})(?<!(?:${noGoods})[^.!?]{0,40})(?:${notArrived})(?![^.!?]{0,15}(?:${noGoods}))`

const prepared = new WeakMap<Goods, RegExp>()

/** They speak of one order of theirs rather than of paying in general: of an order, or of what the company's customers order. */
export function aboutAnOrder(goods: Goods): RegExp {
  const known = prepared.get(goods)
  if (known) return known
  const ofTheirs = [spaced('order'), goods.spaced, `(?:${spaced('whereIsMine')})(?!${noGoods})`, goodsNotArrived]
  const pattern = saying(anyOf(ofTheirs), anyOf([unspaced('order'), goods.unspaced]), spaced('notOrder'))
  prepared.set(goods, pattern)
  return pattern
}

const anyOf = (patterns: string[]) => patterns.filter(Boolean).join('|')
