import type { Logger } from 'pino'
import type { OrderSource } from '../orders.ts'
import { theirsOnly } from '../theirs-only.ts'
import { accountsQuery } from './accounts-query.ts'
import { invoiceList, subscriptionList } from './contract.ts'
import type { Service } from './service.ts'

/** Invoices and subscriptions of a company's own service. */
export const httpBills = (
  service: Service,
  log: Logger,
): Required<Pick<OrderSource, 'invoices' | 'subscriptions'>> => ({
  invoices: async (owner, most) => {
    const said = await service.read(`/invoices?${accountsQuery(owner, most)}`, invoiceList)
    return theirsOnly(owner, said?.invoices ?? [], log).map((each) => ({
      number: each.number,
      status: each.status,
      totalCents: each.total_minor,
      currency: each.currency,
      issuedAt: each.issued_at,
      dueAt: each.due_at ?? null,
      url: each.url ?? null,
    }))
  },
  subscriptions: async (owner, most) => {
    const said = await service.read(`/subscriptions?${accountsQuery(owner, most)}`, subscriptionList)
    return theirsOnly(owner, said?.subscriptions ?? [], log).map((each) => ({
      plan: each.plan,
      status: each.status,
      amountCents: each.amount_minor ?? null,
      currency: each.currency,
      renewsAt: each.renews_at ?? null,
      endsAt: each.ends_at ?? null,
    }))
  },
})
