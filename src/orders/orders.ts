import type { Order } from '../domain/order.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { Goods } from './goods.ts'

/** Where orders come from. Implementations must check whose the order is: nobody else does. */
export interface OrderSource {
  /** The order, if it exists and is this customer's; undefined in both other cases, which must look the same. */
  findOrder(owner: { workspaceId: string; customerUserId: string }, orderId: string): Promise<Order | undefined>
}

/** The orders of a company, with its rules for them. */
export interface Orders extends OrderSource {
  numbers: OrderNumbers
  /** Words by which a message without a number speaks of an order. */
  goods: Goods
  /** Days after delivery within which money back may be asked for without further ado. */
  returnWindowDays: number
}

/** "$1,234.50" or "1.234,50 $": the price as people of a locale (BCP 47) write it. */
export function priceOf({ totalCents, currency }: Pick<Order, 'totalCents' | 'currency'>, locale = 'en-US'): string {
  const amount = totalCents / 10 ** smallestUnitDigits(currency)
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
}

/** ISO 4217's digits. Intl's are how many people write, which differs (IDR) and changes with its version. */
function smallestUnitDigits(currency: string): number {
  if (/^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|VND|VUV|XAF|XOF|XPF)$/i.test(currency)) return 0
  return /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/i.test(currency) ? 3 : 2
}

/** Why an order cannot be refunded on request, or undefined when it can. */
export function refundObstacle(
  order: Order,
  now: Date,
  returnWindowDays: number,
): 'already refunded' | 'already requested' | 'too late' | undefined {
  if (order.status === 'refunded') return 'already refunded'
  if (order.refundRequested) return 'already requested'
  const since = order.status === 'delivered' && order.arrivesAt ? daysBetween(order.arrivesAt, now) : 0
  return since > returnWindowDays ? 'too late' : undefined
}

const daysBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 86_400_000
