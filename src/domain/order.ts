export const orderStatuses = ['processing', 'shipped', 'delivered', 'cancelled', 'refunded'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** An order as the customer whose it is may see it. Money in the currency's smallest unit. */
export interface Order {
  id: string
  status: OrderStatus
  items: string
  totalCents: number
  /** ISO 4217. */
  currency: string
  placedAt: Date
  /** When it should arrive, or when it did. */
  arrivesAt: Date | null
  trackingUrl: string | null
  /** A refund has been asked for and is not decided. */
  refundRequested: boolean
}
