import { eq, sql } from 'drizzle-orm'
import { call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { Opening } from '../domain/utterance.ts'
import { wordsIn } from '../languages/words.ts'
import type { Next } from '../queue/attempts.ts'
import { idOf } from './once.ts'
import { drawCard, tellCustomer } from './say-of-ticket.ts'
import { findTicketOf } from './split-store.ts'

/**
 * The bot has opened the thread of a conversation: from now on it is there. The card leads to it, and so does one line in
 * the thread from which a message was split off.
 */
export async function placeThread(
  tx: Db,
  { conversation }: Next,
  { from }: Opening,
  at: { channelId: string; ts: string },
): Promise<void> {
  await call(tx, sql`open_thread(${conversation.id}, ${at.ts})`)
  const ticket = await findTicketOf(tx, conversation.id)
  if (!ticket) return
  await drawCard(tx, ticket)
  const { id, workspaceId, channelId } = ticket
  const outboxId = idOf('split off', id)
  if ((await tx.$count(outbox, eq(outbox.id, outboxId))) > 0) return
  const text = wordsIn(from.language).ticketSplitOff(id)
  const there = { workspaceId, channelId, conversationId: from.conversationId, threadTs: from.threadTs }
  await tellCustomer(tx, there, text, { id: outboxId, linkTo: { channelId, threadTs: at.ts } })
}
