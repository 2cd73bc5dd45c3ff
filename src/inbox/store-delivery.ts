import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, inbox, messages } from '../db/schema.ts'
import type { Delivery } from './delivery.ts'

/** A burst that never ends is answered after this many windows all the same. */
const longestBurstWindows = 4
/** How long a message outside the thread still counts as the reply to what we asked. */
const awaitingMinutes = 30

/**
 * Writes a delivery down in the lane of its conversation; a copy of one we have changes nothing.
 * Once this returns, the delivery may be acknowledged: it will be handled even if the process dies now.
 */
export async function storeDelivery(db: Db, delivery: Delivery, burstWindowMs: number): Promise<'stored' | 'known'> {
  return db.transaction(async (tx) => {
    await oneAtATime(tx, delivery)
    if (await isKnown(tx, delivery)) return 'known'
    const conversationId = await laneOf(tx, delivery, burstWindowMs)
    if (conversationId === undefined) return 'known'
    const stored = await tx
      .insert(inbox)
      .values(entry(delivery, conversationId))
      .onConflictDoNothing()
      .returning({ id: inbox.id })
    if (stored.length === 0) return 'known'
    // Last, so that whoever finishes this lane at the same moment either sees the entry or is overruled by this.
    await tx
      .update(conversations)
      .set({ readyAt: burstEnd(burstWindowMs) })
      .where(eq(conversations.id, conversationId))
    return 'stored'
  })
}

/**
 * Copies of one message, and messages of one burst, may reach several processes at the same moment. In one channel they
 * are stored one after another, so that each sees what came before it.
 */
async function oneAtATime(tx: Db, { workspaceId, channelId }: Delivery): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId}:${channelId}`}, 0))`)
}

const messageKey = ({ channelId, ts }: Pick<Delivery, 'channelId' | 'ts'>) => `${channelId}:${ts}`

function entry(delivery: Delivery, conversationId: number): typeof inbox.$inferInsert {
  const { workspaceId, eventId, kind, channelId, authorId, body } = delivery
  const isNew = kind === 'message' || kind === 'mention'
  return {
    workspaceId,
    eventId,
    kind,
    channelId,
    authorId,
    body,
    conversationId,
    messageKey: isNew ? messageKey(delivery) : null,
    topLevel: isNew && !delivery.threadTs,
  }
}

/** A mention arrives twice; the `message` copy says more, so it takes the place of a waiting `app_mention`. */
async function isKnown(db: Db, delivery: Delivery): Promise<boolean> {
  const sameMessage = and(eq(inbox.workspaceId, delivery.workspaceId), eq(inbox.messageKey, messageKey(delivery)))
  const sameEvent = and(eq(inbox.workspaceId, delivery.workspaceId), eq(inbox.eventId, delivery.eventId))
  const isNew = delivery.kind === 'message' || delivery.kind === 'mention'
  const [known] = await db
    .select({ id: inbox.id, kind: inbox.kind })
    .from(inbox)
    .where(isNew ? or(sameEvent, sameMessage) : sameEvent)
    .limit(1)
  if (known?.kind === 'mention' && delivery.kind === 'message')
    await db
      .update(inbox)
      .set({ kind: 'message', body: delivery.body })
      .where(and(eq(inbox.id, known.id), isNull(inbox.handledAt)))
  return known !== undefined
}

/** The conversation a delivery belongs to; undefined for an edit of something we never saw. */
async function laneOf(db: Db, delivery: Delivery, burstWindowMs: number): Promise<number | undefined> {
  if (delivery.kind === 'edit' || delivery.kind === 'deletion') return findByMessage(db, delivery, delivery.ts)
  if (delivery.threadTs)
    return (await findByMessage(db, delivery, delivery.threadTs)) ?? openConversation(db, delivery, delivery.threadTs)
  return (
    (await findBurst(db, delivery, burstWindowMs)) ??
    (await findAwaiting(db, delivery)) ??
    openConversation(db, delivery, delivery.ts)
  )
}

async function findByMessage(db: Db, { workspaceId, channelId }: Delivery, ts: string): Promise<number | undefined> {
  const [waiting] = await db
    .select({ id: inbox.conversationId })
    .from(inbox)
    .where(and(eq(inbox.workspaceId, workspaceId), eq(inbox.messageKey, messageKey({ channelId, ts }))))
  if (waiting) return waiting.id
  const [written] = await db
    .select({ id: messages.conversationId })
    .from(messages)
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, ts)))
  return written?.id
}

/** "hi" / "my order" / "ORD-12345", three messages in three seconds, are one inquiry. */
async function findBurst(db: Db, delivery: Delivery, burstWindowMs: number): Promise<number | undefined> {
  // Without a window nothing is joined, not even what waited for its turn while this transaction had begun.
  if (!delivery.authorId || burstWindowMs === 0) return undefined
  const [burst] = await db
    .select({ id: inbox.conversationId })
    .from(inbox)
    .where(
      and(
        eq(inbox.workspaceId, delivery.workspaceId),
        eq(inbox.channelId, delivery.channelId),
        eq(inbox.authorId, delivery.authorId),
        isNull(inbox.handledAt),
        eq(inbox.topLevel, true),
        sql`${inbox.receivedAt} > now() - ${burstWindowMs} * interval '1 millisecond'`,
      ),
    )
    .orderBy(desc(inbox.id))
    .limit(1)
  return burst?.id
}

/** People answer "what is your order number?" outside the thread, too. */
async function findAwaiting(db: Db, delivery: Delivery): Promise<number | undefined> {
  if (!delivery.authorId) return undefined
  const [asked] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, delivery.workspaceId),
        eq(conversations.channelId, delivery.channelId),
        eq(conversations.customerUserId, delivery.authorId),
        isNotNull(conversations.awaiting),
        sql`${conversations.updatedAt} > now() - ${awaitingMinutes} * interval '1 minute'`,
      ),
    )
    .orderBy(desc(conversations.updatedAt))
    .limit(1)
  return asked?.id
}

async function openConversation(db: Db, { workspaceId, channelId }: Delivery, threadTs: string): Promise<number> {
  const [row] = await db
    .insert(conversations)
    .values({ workspaceId, channelId, threadTs })
    .onConflictDoUpdate({
      target: [conversations.workspaceId, conversations.channelId, conversations.threadTs],
      set: { workspaceId },
    })
    .returning({ id: conversations.id })
  if (!row) throw new Error('An upsert returned no row')
  return row.id
}

/** One window after the newest message, but no later than a few windows after the oldest that waits. */
const burstEnd = (burstWindowMs: number) => sql`least(
  now() + ${burstWindowMs} * interval '1 millisecond',
  (select min(${inbox.receivedAt}) from ${inbox} where ${inbox.conversationId} = ${conversations.id} and ${inbox.handledAt} is null)
    + ${burstWindowMs * longestBurstWindows} * interval '1 millisecond')`
