/** Money that is to be paid back for an order. */
export interface Payback {
  orderId: string
  /** In the currency's smallest unit. */
  amountCents: number
  /** ISO 4217. */
  currency: string
  reason: string
  /** Names this payment for ever. Whoever pays does so once a key, however often they are asked. */
  key: string
}

/**
 * What became of it. `pending`: the payer has accepted it, and it is not with the customer yet. `refused`: nothing was
 * paid, and asking again will not help.
 */
export type PaybackOutcome =
  | { state: 'paid' | 'pending'; reference: string; amountCents: number; currency: string }
  | { state: 'refused'; reason: string }

/** A payment in the books of whoever paid it. */
export interface BookedPayback {
  reference: string
  /** The key with which Frontdesk asked for it; absent if others did. */
  key?: string
  orderId: string
  amountCents: number
  currency: string
  at: Date
}
