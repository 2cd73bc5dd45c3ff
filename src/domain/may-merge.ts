import type { Ticket } from './ticket.ts'

type Whose = Pick<Ticket, 'workspaceId' | 'customerUserId' | 'customer' | 'channelId'>

/** Whether two tickets are of one customer. */
export const isSameCustomer = (one: Whose, other: Whose): boolean =>
  one.workspaceId === other.workspaceId && one.customerUserId === other.customerUserId

/**
 * Whether one ticket may go on in another: of one customer, or of one company, so that nobody reads what another company
 * wrote. Guests of our own workspace are of one team and of many companies; only their own tickets go together.
 */
export function mayMerge(one: Whose, other: Whose): boolean {
  if (isSameCustomer(one, other)) return true
  const { teamId } = one.customer
  return one.workspaceId === other.workspaceId && teamId === other.customer.teamId && teamId !== one.workspaceId
}
