import { asc, inArray } from 'drizzle-orm'
import type { Ticket } from '../domain/ticket.ts'
import type { Db } from './database.ts'
import { conversations, tickets } from './schema.ts'

/*
 * Locks on several tickets or conversations, always taken in one order to avoid deadlocks: see the head of
 * queue/leases.ts.
 */

/** Locks tickets with their conversations: all of these first, since posts come in between. Returns the tickets as they are by then. */
export async function lockTickets(tx: Db, ids: string[]): Promise<Ticket[]> {
  if (ids.length === 0) return []
  const theirs = tx.select({ id: tickets.conversationId }).from(tickets).where(inArray(tickets.id, ids))
  const { id } = conversations
  await tx.select({ id }).from(conversations).where(inArray(id, theirs)).orderBy(asc(id)).for('no key update')
  return lockOnlyTickets(tx, ids)
}

/** The same for tickets whose conversations are not needed. */
export const lockOnlyTickets = (tx: Db, ids: string[]): Promise<Ticket[]> =>
  tx.select().from(tickets).where(inArray(tickets.id, ids)).orderBy(asc(tickets.id)).for('no key update')

export async function lockConversations(tx: Db, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  const { id } = conversations
  await tx.select({ id }).from(conversations).where(inArray(id, ids)).orderBy(asc(id)).for('no key update')
}
