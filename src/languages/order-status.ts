import type { Order } from '../domain/order.ts'
import { priceOf } from '../orders/orders.ts'

/** How one language speaks of an order. `order` in the sentences is what the phrase of that name made. */
export interface OrderPhrases {
  /** BCP 47, for prices and dates. */
  locale: string
  /** The order as a sentence begins with it. */
  order(id: string, items: string, price: string): string
  processing(order: string): string
  shipped(order: string): string
  delivered(order: string, day?: string): string
  cancelled(order: string): string
  refunded(order: string): string
  /** The day may have passed already. */
  expected(day: string): string
  /** Ends with the address, so that no full stop becomes part of it. */
  tracking(url: string): string
}

/** Tells an order's status in one language: the same facts in all of them. */
export function orderStatusIn(phrases: OrderPhrases): (order: Order) => string {
  return (order) => {
    const { locale } = phrases
    const subject = phrases.order(order.id, order.items, priceOf(order, locale))
    const day = order.arrivesAt ? dayIn(locale, order.arrivesAt) : undefined
    const expected = day && phrases.expected(day)
    const tracking = order.trackingUrl ? phrases.tracking(order.trackingUrl) : undefined
    switch (order.status) {
      case 'processing':
        return inOneLine(phrases.processing(subject), expected)
      case 'shipped':
        return inOneLine(phrases.shipped(subject), expected, tracking)
      case 'delivered':
        return inOneLine(phrases.delivered(subject, day), tracking)
      case 'cancelled':
        return phrases.cancelled(subject)
      case 'refunded':
        return phrases.refunded(subject)
      default:
        return order.status satisfies never
    }
  }
}

const dayIn = (locale: string, date: Date) => date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })

/** A full-width stop brings its own space. */
const inOneLine = (...sentences: (string | undefined)[]) =>
  sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => (sentence.endsWith('。') ? sentence : `${sentence} `))
    .join('')
    .trimEnd()
