import { priceOf } from '../../orders/orders.ts'
import type { BillWords } from './bill-words.ts'
import { dayIn, inOneLine } from './phrases.ts'

/** The phrases in one language. In the sentences, `it` is the result of the first phrase of its kind. */
export interface BillPhrases {
  /** BCP 47, for prices and dates. */
  locale: string
  invoice: {
    it(number: string, price: string, day: string): string
    open(it: string, due?: string): string
    overdue(it: string, due?: string): string
    paid(it: string): string
    void(it: string): string
    /** Must end with the URL. */
    link(url: string): string
  }
  subscription: {
    it(plan: string, price?: string): string
    active(it: string): string
    renews(it: string, day: string): string
    trial(it: string, day?: string): string
    overdue(it: string): string
    paused(it: string): string
    ends(it: string, day: string): string
    ended(it: string, day?: string): string
  }
}

/** Formats invoices and subscriptions in one language, with the same facts in all of them. */
export function billsIn(phrases: BillPhrases): BillWords {
  const { locale } = phrases
  const day = (date: Date | null) => (date ? dayIn(locale, date) : undefined)
  const price = (totalCents: number, currency: string) => priceOf({ totalCents, currency }, locale)
  return {
    invoice: ({ number, status, totalCents, currency, issuedAt, dueAt, url }) => {
      const say = phrases.invoice
      const it = say.it(plain(number), price(totalCents, currency), dayIn(locale, issuedAt))
      return inOneLine(say[status](it, day(dueAt)), url ? say.link(url) : undefined)
    },
    subscription: ({ plan, status, amountCents, currency, renewsAt, endsAt }) => {
      const say = phrases.subscription
      const it = say.it(plain(plan), amountCents && currency ? price(amountCents, currency) : undefined)
      const ends = day(endsAt)
      if (status === 'ended') return say.ended(it, ends)
      if (status === 'paused' || status === 'overdue') return say[status](it)
      if (ends) return say.ends(it, ends)
      const renews = day(renewsAt)
      if (status === 'trial') return say.trial(it, renews)
      return renews ? say.renews(it, renews) : say.active(it)
    },
  }
}

/** Another system has named it, so it is shown as words only. */
const plain = (name: string) => name.replace(/(\b\w{1,20}:\/\/|\bwww\.)\S+/g, '…').replace(/[*_~`[\]\\<>|]/g, '')
