import type { Db } from '../db/database.ts'
import type { Action, WantedAction } from '../domain/action.ts'
import type { RefundRequest } from '../domain/decision.ts'
import type { Ticket } from '../domain/ticket.ts'
import { aboutRefund, addActions, listActions } from '../orders/action-store.ts'
import { addHistory } from './ticket-store.ts'

/** Records what a ticket's customer asks for. What is open already changes nothing. Returns what is new. */
export async function requestActions(tx: Db, ticket: Ticket, wanted: WantedAction[]): Promise<Action[]> {
  const fresh = await addActions(tx, ticket, wanted)
  for (const { kind, subject } of fresh) {
    const event = kind === 'refund' ? 'refund requested' : 'action requested'
    await addHistory(tx, ticket, event, ticket.customerUserId, subject)
  }
  return fresh
}

/** The same for refunds. */
export const requestRefunds = (tx: Db, ticket: Ticket, requests: RefundRequest[]): Promise<Action[]> =>
  requestActions(
    tx,
    ticket,
    requests.map(({ orderId, ...rest }) => ({
      kind: 'refund',
      subject: orderId,
      about: aboutRefund(orderId),
      ...rest,
    })),
  )

/** The actions of this ticket, oldest first. */
export const actionsOf = (db: Db, ticketId: string): Promise<Action[]> => listActions(db, [ticketId])
