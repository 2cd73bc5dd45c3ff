import type { Decision } from '../domain/decision.ts'
import { type Bills, billsAskedFor } from '../languages/bills-asked-for.ts'
import type { Orders, Owner } from '../orders/orders.ts'
import type { Case } from './department.ts'
import { wholeText } from './order-wish.ts'
import { orPerson } from './orders-away.ts'

/** So many are told at once. */
const mostTold = 3
/** Among so many, one that is named is looked for. */
const mostKnown = 50

/**
 * Tells a customer of their invoices or subscriptions if they ask for them and the company's system has some. Undefined if
 * not: then articles and people help, as with every other question about money.
 */
export async function aboutBills(matter: Case, orders: Orders | undefined): Promise<Decision | undefined> {
  const text = wholeText(matter.inquiry)
  const asked = billsAskedFor(text)
  if (!orders || asked.length === 0) return undefined
  const owner = await orders.ownerOf(matter.inquiry)
  const tell = async (): Promise<Decision> => {
    const lines = await Promise.all(asked.map((which) => linesOf(which, text, matter, orders, owner)))
    return { kind: 'answer', reply: lines.flat().join('\n\n'), sources: [] }
  }
  const told = await orPerson(matter, tell())
  return told.reply ? told : undefined
}

/** Whether a customer asks for what the company's system could tell them. */
export const asksForBills = ({ inquiry }: Case, { invoices, subscriptions }: Orders): boolean =>
  billsAskedFor(wholeText(inquiry)).some((which) => (which === 'invoice' ? invoices : subscriptions) !== undefined)

async function linesOf(which: Bills, text: string, { words }: Case, orders: Orders, owner: Owner): Promise<string[]> {
  if (which === 'subscription') {
    const subscriptions = (await orders.subscriptions?.(owner, mostTold)) ?? []
    return subscriptions.slice(0, mostTold).map(words.bills.subscription)
  }
  const invoices = (await orders.invoices?.(owner, mostKnown)) ?? []
  const named = invoices.filter(({ number }) => text.includes(number))
  return (named.length > 0 ? named : invoices).slice(0, mostTold).map(words.bills.invoice)
}
