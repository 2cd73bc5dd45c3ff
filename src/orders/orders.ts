import type { Writer } from '../domain/account.ts'
import type { Invoice } from '../domain/invoice.ts'
import type { Order } from '../domain/order.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { BookedPayback, Payback, PaybackOutcome } from '../domain/refund.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { Goods } from './goods.ts'
import type { LimitedRefund } from './refund-limits.ts'

/** A source of orders. Implementations must check who owns an order, because no caller does. */
export interface OrderSource {
  /** The order, if it exists and belongs to this owner. Otherwise undefined: the two cases must look the same. */
  findOrder(owner: Owner, orderId: string): Promise<Order | undefined>
  /** Whether this owner has any order. Whoever has none may not be linked to their account. */
  hasOrders(owner: Owner): Promise<boolean>
  /** This owner's latest orders, the newest first. */
  recentOrders(owner: Owner, most: number): Promise<Order[]>
  /** What happened to one of this owner's orders, the oldest first. Absent: the source does not say. */
  orderEvents?(owner: Owner, orderId: string): Promise<OrderEvent[]>
  /** This owner's latest invoices, the newest first. Absent: it has none. */
  invoices?(owner: Owner, most: number): Promise<Invoice[]>
  /** What this owner pays for again and again. Absent: it has none. */
  subscriptions?(owner: Owner, most: number): Promise<Subscription[]>
  /** Absent: it can send no code to an account. */
  sendCode?: SendCode
  /** Absent: nobody but people can pay money back, in a system of their own. */
  payer?: Payer
}

/**
 * Sends a one-time code to the address that the source has for an account, in a language (ISO 639-1). False if it knows
 * no such account; callers must not tell that apart.
 */
export type SendCode = (account: string, code: string, language: string) => Promise<boolean>

/** An order became this. */
export interface OrderEvent {
  at: Date
  status: Order['status']
}

/** Pays money back. Only `desk/` asks it to, after every check and approval. */
export interface Payer {
  /** Rejects if nobody knows what became of it: look it up before you try again. */
  payBack(payback: Payback): Promise<PaybackOutcome>
  /** What became of a payment; undefined if it never arrived. Rejects if nobody knows. */
  lookUpPayback(payback: Payback): Promise<PaybackOutcome | undefined>
  /** All payments since then. */
  listPaybacks(since: Date): AsyncIterable<BookedPayback>
}

/** Whose orders somebody may see. */
export interface Owner {
  workspaceId: string
  /** Slack user ids, e-mail addresses in lower case, and accounts of the company's own system. */
  accounts: string[]
}

/** The orders of a company, with its rules for them. */
export interface Orders extends OrderSource {
  /** The same, with what our own rows say of its refunds; `except` one of our actions. */
  findOrder(owner: Owner, orderId: string, except?: number): Promise<Order | undefined>
  /** Whose orders a writer may see. */
  ownerOf(writer: Writer): Promise<Owner>
  numbers: OrderNumbers
  /** Words that refer to an order in a message without a number. */
  goods: Goods
  /** Whether a refund would break a limit, with what was asked for already. */
  isBeyondLimits(refund: LimitedRefund): Promise<boolean>
  /** Whether a refund is paid without anybody's approval. */
  isAutomatic(amountCents: number, currency: string): boolean
  /** Days after delivery, or after the payment where nothing else is known, within which a refund may be requested. */
  returnWindowDays: number
}

/** The price in the format of a locale (BCP 47): "$1,234.50" or "1.234,50 $". */
export function priceOf({ totalCents, currency }: Pick<Order, 'totalCents' | 'currency'>, locale = 'en-US'): string {
  const amount = totalCents / 10 ** smallestUnitDigits(currency)
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
}

/** How many digits a currency has after the point, by ISO 4217. Intl's follow usage instead, which differs (IDR) and changes between versions. */
export function smallestUnitDigits(currency: string): number {
  if (/^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|VND|VUV|XAF|XOF|XPF)$/i.test(currency)) return 0
  return /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/i.test(currency) ? 3 : 2
}

/** Why an order cannot be refunded on request. */
export type RefundObstacle = 'already refunded' | 'already requested' | 'too late'

/** The same for an order; undefined if it can be refunded. */
export function refundObstacle(order: Order, now: Date, returnWindowDays: number): RefundObstacle | undefined {
  if (order.status === 'refunded' || refundableCents(order) <= 0) return 'already refunded'
  if (order.refundRequested) return 'already requested'
  const completed = completedAt(order)
  return completed && daysBetween(completed, now) > returnWindowDays ? 'too late' : undefined
}

/** From when on a refund has its time: an order that is still to come has not begun. */
function completedAt({ status, arrivesAt, placedAt }: Order): Date | null {
  if (status === 'paid') return placedAt
  return status === 'delivered' ? arrivesAt : null
}

/** What may still be paid back. */
export const refundableCents = ({ totalCents, refundedCents = 0 }: Order): number => totalCents - refundedCents

const daysBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 86_400_000
