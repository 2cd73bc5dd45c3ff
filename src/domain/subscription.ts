export const subscriptionStatuses = ['trial', 'active', 'overdue', 'paused', 'ended'] as const

/** What a customer pays for again and again. Money is in the currency's smallest unit. */
export interface Subscription {
  plan: string
  status: (typeof subscriptionStatuses)[number]
  /** Unknown where it depends on use. */
  amountCents: number | null
  /** ISO 4217. */
  currency: string
  /** When it is paid for again, if it is. */
  renewsAt: Date | null
  /** When it ends or ended, if somebody has cancelled it. */
  endsAt: Date | null
}
