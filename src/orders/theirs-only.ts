import type { Logger } from 'pino'
import type { Owner } from './orders.ts'

/** Whether a customer, as another system names them, is one of an owner's accounts. */
export const isOneOf = ({ accounts }: Owner, customer: string): boolean =>
  accounts.includes(customer.includes('@') ? customer.toLowerCase() : customer)

/** What belongs to an owner. Another system is never trusted about whose data it hands out; if it is wrong, the log says so. */
export function theirsOnly<T extends { customer: string }>(owner: Owner, things: T[], log: Logger): T[] {
  const theirs = things.filter(({ customer }) => isOneOf(owner, customer))
  if (theirs.length < things.length)
    log.error(
      { others: things.length - theirs.length },
      'The system with the orders answered with data of other customers, which was dropped',
    )
  return theirs
}
