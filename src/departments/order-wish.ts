import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import { hasArrived } from '../languages/order-talk.ts'
import { reader } from '../languages/reader.ts'
import { wantsLookup } from '../languages/wants-lookup.ts'
import type { Orders } from '../orders/orders.ts'
import { aboutAnOrder, asksForChange, asksForRefund, notHere, paymentTrouble } from './billing-words.ts'

/** What customers want with an order. */
export type Wish = 'refund' | 'change' | 'status' | 'payment' | 'goods' | 'other'

/** When the customer only gives the number, their request is in their previous message. */
export const wholeText = (inquiry: Inquiry): string =>
  inquiry.awaiting === 'order_number' ? [...saidBefore(inquiry), inquiry.text].join('\n') : inquiry.text

/** What a text wants with the orders that it names or means. */
export function wishIn(text: string, { numbers, goods }: Pick<Orders, 'numbers' | 'goods'>): Wish {
  const namesOne = numbers.find(text).length > 0
  // Charged twice and wanting one of them back is no refund of the order.
  if (namesOne && paymentTrouble.test(text)) return 'payment'
  if (asksForRefund.test(text)) return 'refund'
  if (!namesOne && !aboutAnOrder(goods).test(text)) return 'other'
  if (asksForChange.test(text)) return 'change'
  if (paymentTrouble.test(text)) return 'payment'
  if (speaksOf(text, 'damaged', 'wrong item')) return 'goods'
  return !namesOne || aboutAnOrder(goods).test(text) || wantsLookup(numbers.without(text), goods) ? 'status' : 'other'
}

/** The same of a clause, which may say no more than whether its order has come. */
export function wishInClause(text: string, orders: Pick<Orders, 'numbers' | 'goods'>): Wish {
  const wish = wishIn(text, orders)
  return wish === 'other' && (hasArrived.test(text) || saysNotHere(text)) ? 'status' : wish
}

/** The customer has not got what they ordered. */
export const saysNotHere = (text: string): boolean => speaksOf(text, 'lost', 'late') || notHere.test(text)

function speaksOf(text: string, ...concepts: string[]): boolean {
  const found = reader.conceptsOf(text)
  return concepts.some((concept) => found.includes(concept))
}
