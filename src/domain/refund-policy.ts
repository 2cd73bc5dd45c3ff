/** Amounts in the smallest unit, by currency (ISO 4217). */
export type Amounts = Record<string, number>

/** What may be paid back in some time. */
export interface RefundLimit {
  count?: number
  amount: Amounts
}

/** What a company wants to happen with refunds that customers ask for. */
export interface RefundPolicy {
  /** Less than this is paid unasked; nothing unless a currency is named. */
  automaticBelow: Amounts
  /** More than this needs two people. Absent: one is enough. */
  twoApprovalsAbove?: Amounts
  perCustomer?: RefundLimit & { days: number }
  /** In 24 hours, of all customers. */
  perDay?: RefundLimit
}

/** One person approves each. */
export const usualRefundPolicy: RefundPolicy = { automaticBelow: {} }

/** How many people must approve a refund. In a currency that is not named, the stricter rule holds. */
export function approvalsFor(policy: RefundPolicy, amountCents: number | null, currency: string | null): 0 | 1 | 2 {
  const { automaticBelow, twoApprovalsAbove } = policy
  if (amountCents === null || currency === null) return twoApprovalsAbove ? 2 : 1
  if (amountCents < (automaticBelow[currency] ?? 0)) return 0
  return twoApprovalsAbove && amountCents > (twoApprovalsAbove[currency] ?? -1) ? 2 : 1
}

/** Whether so much more is too much. */
export function isBeyond(
  { count, amount }: RefundLimit,
  spent: { count: number; amountCents: number },
  amountCents: number,
  currency: string,
): boolean {
  if (count !== undefined && spent.count + 1 > count) return true
  const most = amount[currency]
  return most !== undefined && spent.amountCents + amountCents > most
}
