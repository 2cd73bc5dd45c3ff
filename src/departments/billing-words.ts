import type { OrderSayings } from '../languages/language/language.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from '../languages/languages.ts'
import type { Goods } from '../orders/goods.ts'

/**
 * What billing must recognize in customers' messages, in all supported languages. Used only without a language model.
 * Each sentence is matched against all languages at once.
 */

const spaced = (name: keyof OrderSayings) => patternOf(spacedLanguages, ({ orderSayings }) => orderSayings[name])
const unspaced = (name: keyof OrderSayings) => patternOf(unspacedLanguages, ({ orderSayings }) => orderSayings[name])

/** Matches at the start of words. `\b` would not work, since it treats "ä" as the end of a word. */
const saying = (words: string, unspacedWords: string, notAfter = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${notAfter && `(?<!${notAfter})`}(?:${words})|${unspacedWords}`, 'iu')

/** The customer asks for a refund. Questions about the policy, or "no refund", do not match. */
export const asksForRefund = saying(spaced('refund'), unspaced('refund'), spaced('notRefund'))

/** The customer asks to change, exchange, return or cancel an order, which the bot cannot do. */
export const asksForChange = saying(spaced('change'), unspaced('change'))

/** The customer reports a failed payment, which an order's status does not answer. */
export const paymentTrouble = saying(spaced('paymentTrouble'), unspaced('paymentTrouble'))

const [notArrived, noGoods] = [spaced('notArrived'), spaced('noGoods')]

/** The customer has not received a delivered order. */
export const notHere = saying(`${notArrived}|${spaced('notHere')}`, unspaced('notHere'))

// The lookbehind is slow, so it runs only after a lookahead has matched.
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
