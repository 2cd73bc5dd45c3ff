import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, pastCards, ticketHistory, tickets } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'

type Owner = Pick<Ticket, 'id' | 'workspaceId'>

/** What one of the staff wrote below a card. */
export interface Note {
  authorId: string
  /** `ts` of the message. */
  ts: string
  text: string
}

/** Keeps a note with its ticket. */
export async function addNote(tx: Db, { id, workspaceId }: Owner, { authorId, ts, text }: Note): Promise<void> {
  await tx
    .insert(ticketHistory)
    .values({ ticketId: id, workspaceId, event: 'note', actor: authorId, detail: text, messageTs: ts })
  // What is kept with a ticket is erased with its conversation.
  const itsConversation = tx.select({ id: tickets.conversationId }).from(tickets).where(eq(tickets.id, id))
  await tx.update(conversations).set({ updatedAt: sql`now()` }).where(inArray(conversations.id, itsConversation))
}

/**
 * Changes the words of a note; undefined deletes them. What was erased stays erased. Resolves with false if the ticket
 * has no such note.
 */
export async function changeNote(tx: Db, { id }: Owner, ts: string, text: string | undefined): Promise<boolean> {
  const isIt = and(eq(ticketHistory.ticketId, id), eq(ticketHistory.event, 'note'), eq(ticketHistory.messageTs, ts))
  const [known] = await tx.select({ id: ticketHistory.id }).from(ticketHistory).where(isIt)
  await tx
    .update(ticketHistory)
    .set({ detail: text ?? null })
    .where(and(isIt, isNotNull(ticketHistory.detail)))
  return known !== undefined
}

/** The ticket whose card stands there, or stood there before it was posted anew. */
export async function findTicketOfCard(
  db: Db,
  workspaceId: string,
  card: { channelId: string; ts: string },
): Promise<Ticket | undefined> {
  const { channelId, ts, ticketId } = pastCards
  const isPast = and(eq(pastCards.workspaceId, workspaceId), eq(channelId, card.channelId), eq(ts, card.ts))
  const past = db.select({ id: ticketId }).from(pastCards).where(isPast)
  const isIts = and(eq(tickets.cardChannelId, card.channelId), eq(tickets.cardTs, card.ts))
  const [ticket] = await db
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), or(isIts, inArray(tickets.id, past))))
  return ticket
}
