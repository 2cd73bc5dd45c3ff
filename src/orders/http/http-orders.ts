import type { Order } from '../../domain/order.ts'
import type { OrderSource, Owner } from '../orders.ts'
import { OrdersAway } from '../orders-away.ts'
import type { offers } from '../orders-from.ts'
import { isOneOf, theirsOnly } from '../theirs-only.ts'
import { accountsQuery } from './accounts-query.ts'
import { type OrderSaid, order, orderEventList, orderList } from './contract.ts'
import { httpBills } from './http-bills.ts'
import { httpCodes } from './http-codes.ts'
import { createHttpPayer } from './http-payer.ts'
import { segment } from './segment.ts'
import { createService, type ServiceParts } from './service.ts'

export interface HttpOrderParts extends ServiceParts {
  offers: (typeof offers)[number][]
}

/**
 * Orders of a company's own service, which docs/reference/orders-api.yaml describes. Nothing it says is trusted: answers are
 * checked against the contract, and whose they are against the owner.
 */
export function createHttpOrders({ offers: offered, ...parts }: HttpOrderParts): OrderSource {
  const service = createService(parts)
  const latest = async (owner: Owner, most: number): Promise<Order[]> => {
    const said = await service.read(`/orders?${accountsQuery(owner, most)}`, orderList)
    return theirsOnly(owner, said?.orders ?? [], parts.log).map(asOrder)
  }
  const findOrder: OrderSource['findOrder'] = async (owner, orderId) => {
    const path = segment(orderId)
    const found = path && (await service.read(`/orders/${path}`, order))
    if (!found || !isOneOf(owner, found.customer)) return undefined
    if (found.id !== orderId) throw new OrdersAway('the service answered with another order than the one asked for')
    return asOrder(found)
  }
  return {
    findOrder,
    hasOrders: async (owner) => (await latest(owner, 1)).length > 0,
    recentOrders: async (owner, most) =>
      (await latest(owner, most)).sort((a, b) => b.placedAt.getTime() - a.placedAt.getTime()).slice(0, most),
    ...(offered.includes('events') && {
      orderEvents: async (owner, orderId) => {
        if (!(await findOrder(owner, orderId))) return []
        return (await service.read(`/orders/${segment(orderId)}/events`, orderEventList))?.events ?? []
      },
    }),
    ...(offered.includes('invoices') && { invoices: httpBills(service, parts.log).invoices }),
    ...(offered.includes('subscriptions') && { subscriptions: httpBills(service, parts.log).subscriptions }),
    ...(offered.includes('codes') && { sendCode: httpCodes(service) }),
    ...(offered.includes('refunds') && { payer: createHttpPayer(service) }),
  }
}

const asOrder = (said: OrderSaid): Order => ({
  id: said.id,
  status: said.status,
  items: said.items,
  totalCents: said.total_minor,
  currency: said.currency,
  placedAt: said.placed_at,
  arrivesAt: said.arrives_at ?? null,
  trackingUrl: said.tracking_url ?? null,
  refundRequested: said.refund_requested ?? false,
  refundedCents: said.refunded_minor,
})
