import type { z } from 'zod'
import type { Invoice } from '../../domain/invoice.ts'
import type { Subscription } from '../../domain/subscription.ts'
import type { OrderSource, Owner } from '../orders.ts'
import type { AskStripe } from './ask-stripe.ts'
import { invoiceShape, productShape, subscriptionShape } from './shapes.ts'

type StripeInvoice = z.infer<typeof invoiceShape>
type StripeSubscription = z.infer<typeof subscriptionShape>

/** Invoices and subscriptions of Stripe. */
export const stripeBills = (
  stripe: AskStripe,
  customersOf: (owner: Owner) => Promise<string[]>,
  now: () => Date,
): Required<Pick<OrderSource, 'invoices' | 'subscriptions'>> => ({
  invoices: async (owner, most) => {
    const invoices = await listInvoices(stripe, await customersOf(owner), most)
    return invoices.flatMap((each) => asInvoice(each, now()) ?? []).slice(0, most)
  },
  subscriptions: async (owner, most) => {
    const lists = await Promise.all(
      (await customersOf(owner)).map(async (customer) => {
        const some = await stripe.some(subscriptionShape, ({ subscriptions }) =>
          subscriptions.list({ customer, status: 'all', limit: most }),
        )
        return some.filter((each) => each.customer === customer)
      }),
    )
    return Promise.all(
      lists
        .flat()
        .slice(0, most)
        .map((each) => asSubscription(stripe, each)),
    )
  },
})

/** Invoices of these customers, the newest first. */
export async function listInvoices(stripe: AskStripe, customers: string[], most: number): Promise<StripeInvoice[]> {
  const lists = await Promise.all(
    customers.map(async (customer) => {
      const some = await stripe.some(invoiceShape, ({ invoices }) => invoices.list({ customer, limit: most }))
      return some.filter((each) => each.customer === customer)
    }),
  )
  return lists.flat().sort((a, b) => b.created.getTime() - a.created.getTime())
}

/** A draft is none yet. */
function asInvoice(said: StripeInvoice, now: Date): Invoice | undefined {
  const { number, status, due_date: dueAt = null } = said
  if (!number || !status || status === 'draft') return undefined
  const isLate = status === 'uncollectible' || (status === 'open' && dueAt !== null && dueAt < now)
  return {
    number,
    status: isLate ? 'overdue' : status,
    totalCents: said.total,
    currency: said.currency,
    issuedAt: said.created,
    dueAt,
    url: said.hosted_invoice_url ?? null,
  }
}

async function asSubscription(stripe: AskStripe, said: StripeSubscription): Promise<Subscription> {
  const items = said.items.data
  const status = stateOf(said.status)
  const periodEnd = items[0]?.current_period_end ?? said.current_period_end ?? null
  const endsAt = said.ended_at ?? said.cancel_at ?? (said.cancel_at_period_end ? periodEnd : null)
  return {
    plan: await planOf(stripe, said),
    status,
    amountCents: amountOf(said),
    currency: said.currency ?? '',
    renewsAt: endsAt || status === 'ended' || status === 'paused' ? null : periodEnd,
    endsAt,
  }
}

function stateOf(status: string): Subscription['status'] {
  if (status === 'trialing') return 'trial'
  if (status === 'active' || status === 'paused') return status
  return status === 'canceled' || status === 'incomplete_expired' ? 'ended' : 'overdue'
}

/** Unknown if one of its prices depends on use. */
function amountOf({ items }: StripeSubscription): number | null {
  const amounts = items.data.map(({ price, quantity }) => (price.unit_amount ?? Number.NaN) * (quantity ?? 1))
  const sum = amounts.reduce((all, each) => all + each, 0)
  return Number.isFinite(sum) ? sum : null
}

async function planOf(stripe: AskStripe, { items }: StripeSubscription): Promise<string> {
  const names = await Promise.all(
    items.data.map(async ({ price: { nickname, product } }) => {
      if (nickname || !product) return nickname
      return (await stripe.one(productShape, ({ products }) => products.retrieve(product)))?.name
    }),
  )
  return names.filter(Boolean).join(' + ') || '–'
}
