import type { Order } from '../../domain/order.ts'
import { priceOf } from '../../orders/orders.ts'
import type { TicketNews, Words } from './language.ts'

/** The phrases for an order in one language. In the sentences, `order` is the result of the phrase of that name. */
export interface OrderPhrases {
  /** BCP 47, for prices and dates. */
  locale: string
  /** The order, as the beginning of a sentence. */
  order(id: string, items: string, price: string): string
  processing(order: string): string
  shipped(order: string): string
  delivered(order: string, day?: string): string
  paid(order: string, day: string): string
  cancelled(order: string): string
  refunded(order: string): string
  /** The day may be in the past. */
  expected(day: string): string
  /** Must end with the URL, so that no full stop becomes part of it. */
  tracking(url: string): string
}

/** Formats an order's status in one language, with the same facts in all of them. */
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
      case 'paid':
        return phrases.paid(subject, dayIn(locale, order.placedAt))
      case 'cancelled':
        return phrases.cancelled(subject)
      case 'refunded':
        return phrases.refunded(subject)
      default:
        return order.status satisfies never
    }
  }
}

/** The day in the customer-facing time zone; see orders/told-in-zone.ts. */
export const dayIn = (locale: string, date: Date) =>
  new Date(date.toJSON().slice(0, 10)).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })

/** Sentences in a row; a full-width full stop needs no space after it. */
export const inOneLine = (...sentences: (string | undefined)[]) =>
  sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => (sentence.endsWith('。') ? sentence : `${sentence} `))
    .join('')
    .trimEnd()

/** The phrases for the state of a ticket in one language. */
export interface TicketPhrases {
  open(id: string): string
  /** `by` is missing if the person's name is unknown. */
  claimed(id: string, by?: string): string
  waiting(id: string): string
  resolved(id: string): string
  closed(id: string): string
}

/** Formats the state of a ticket in one language. */
export function ticketNewsIn(phrases: TicketPhrases): (ticket: TicketNews) => string {
  return ({ id, status, claimedBy }) => {
    switch (status) {
      case 'open':
        return phrases.open(id)
      case 'claimed':
        return phrases.claimed(id, claimedBy)
      case 'waiting':
        return phrases.waiting(id)
      case 'resolved':
        return phrases.resolved(id)
      case 'closed':
        return phrases.closed(id)
      default:
        return status satisfies never
    }
  }
}

/** The phrases for the sources of an answer in one language. */
export interface SourcePhrases {
  /** BCP 47, for dates. */
  locale: string
  /** Introduces one source, or several. */
  heading: { one: string; several: string }
  /** One source with a date. `day` is the date of its last revision, written out. */
  source(title: string, day: string): string
}

/** Formats the sources of an answer in one language, as one line of plain text. */
export function sourcesIn({ locale, heading, source }: SourcePhrases): Words['sources'] {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (sources, nameOf = ({ title }) => title) => {
    const told = sources.map((each) =>
      each.updated ? source(nameOf(each), days.format(new Date(each.updated))) : nameOf(each),
    )
    return `${sources.length > 1 ? heading.several : heading.one}${told.join(' · ')}`
  }
}

/** Tells in one language when the team is back: the day, the time, and in which time zone. */
export function teamIsBackIn(locale: string, sentence: (when: string) => string): Words['teamIsBack'] {
  return (at, timeZone) => {
    const day = at.toLocaleDateString(locale, { weekday: 'long', month: 'long', day: 'numeric', timeZone })
    const time = at.toLocaleTimeString(locale, { timeStyle: 'short', timeZone })
    return sentence(`${day}, ${time} (${zoneIn(locale, timeZone, at)})`)
  }
}

/** "Central European Standard Time". */
const zoneIn = (locale: string, timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** A length of time in one language, such as "2 h 5 min"; of less than a minute, "1 min". */
export const lastingIn =
  (hoursIn: (hours: number) => string, minutesIn: (minutes: number) => string, between = ' ') =>
  (minutes: number): string => {
    const whole = Math.max(1, Math.round(minutes))
    const [hours, rest] = [Math.floor(whole / 60), whole % 60]
    return [hours > 0 ? hoursIn(hours) : '', rest > 0 ? minutesIn(rest) : ''].filter(Boolean).join(between)
  }
