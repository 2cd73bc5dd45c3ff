import type { Db } from '../db/database.ts'
import type { Action } from '../domain/action.ts'
import { isBeyond, type RefundPolicy } from '../domain/refund-policy.ts'
import { spentSince } from './action-store.ts'

const dayMs = 86_400_000

/** A refund of which it is asked whether it is too much. */
export interface LimitedRefund extends Pick<Action, 'workspaceId' | 'customerUserId'> {
  amountCents: number
  currency: string
  /** Not counted: itself. */
  except?: number
  /** Whether what was only asked for counts, too. */
  andRequested?: boolean
}

/** Which limit a refund would break, by our own rows. */
export async function brokenLimit(
  db: Db,
  { perCustomer, perDay }: RefundPolicy,
  { customerUserId, amountCents, currency, ...rest }: LimitedRefund,
  now: Date,
): Promise<'customer' | 'day' | undefined> {
  const spent = (days: number, whose?: string) => {
    const since = new Date(now.getTime() - days * dayMs)
    return spentSince(db, { ...rest, kind: 'refund', currency, customerUserId: whose, since })
  }
  if (perCustomer && isBeyond(perCustomer, await spent(perCustomer.days, customerUserId), amountCents, currency))
    return 'customer'
  return perDay && isBeyond(perDay, await spent(1), amountCents, currency) ? 'day' : undefined
}
