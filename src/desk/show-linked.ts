import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, outbox, tickets } from '../db/schema.ts'
import type { Say } from '../domain/utterance.ts'
import type { AccountLink } from '../orders/account-store.ts'
import { enqueue } from '../queue/enqueue.ts'
import { drawCard } from './say-of-ticket.ts'
import { addHistory } from './ticket-store.ts'

const mostTickets = 20

/** The cards of whoever linked themselves show the account, and the post from which they did it shows that it is done. */
export async function showLinked(
  tx: Db,
  { workspaceId, userId, account }: AccountLink,
  outboxId: string,
): Promise<void> {
  const open = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), eq(tickets.customerUserId, userId), ne(tickets.status, 'closed')))
    .orderBy(tickets.conversationId)
    .limit(mostTickets)
  for (const ticket of open) {
    await addHistory(tx, ticket, 'account linked', userId, account)
    await drawCard(tx, ticket)
  }
  await showDone(tx, workspaceId, userId, outboxId)
}

/** Only to whom it was said. */
async function showDone(tx: Db, workspaceId: string, userId: string, outboxId: string): Promise<void> {
  const theirs = tx.select({ id: conversations.id }).from(conversations).where(eq(conversations.customerUserId, userId))
  const isIt = and(
    eq(outbox.workspaceId, workspaceId),
    eq(outbox.id, outboxId),
    inArray(outbox.conversationId, theirs),
    sql`${outbox.utterance} ? 'linking'`,
  )
  const [post] = await tx.select().from(outbox).where(isIt)
  const [place] = post ? await tx.select().from(conversations).where(eq(conversations.id, post.conversationId)) : []
  if (!post || !place) return
  const redraw: Say = { channel: place.channelId, utterance: { kind: 'redaction', outboxId, mayStay: true } }
  await enqueue(tx, { workspaceId, conversationId: place.id }, redraw)
  await tx
    .update(outbox)
    .set({ utterance: sql`jsonb_set(${outbox.utterance}, '{linking,done}', 'true')` })
    .where(isIt)
}
