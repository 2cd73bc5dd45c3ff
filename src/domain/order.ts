/** `paid`: all that is known of it, as by a payment system. */
export const orderStatuses = ['processing', 'shipped', 'delivered', 'paid', 'cancelled', 'refunded'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** An order as shown to the customer who owns it. Money is in the currency's smallest unit. */
export interface Order {
  id: string
  status: OrderStatus
  items: string
  totalCents: number
  /** ISO 4217. */
  currency: string
  placedAt: Date
  /** The expected or actual arrival. */
  arrivesAt: Date | null
  trackingUrl: string | null
  /** A refund has been requested and not yet decided. */
  refundRequested: boolean
  /** What has been paid back of it, or may have been. */
  refundedCents?: number
}
