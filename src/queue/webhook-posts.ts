import { and, asc, eq, inArray, isNull, not, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { deadLetters, tickets, webhookPosts } from '../db/schema.ts'

/*
 * What is still to be sent to webhooks: in order for each ticket and webhook, others beside it. An attempt pushes
 * `retry_at` ahead; if its process dies, another one makes the next attempt then.
 */

/** One line of a ticket's history for one webhook. */
export type WebhookPost = Pick<
  typeof webhookPosts.$inferSelect,
  'id' | 'workspaceId' | 'webhook' | 'ticketId' | 'historyId' | 'attempts' | 'since'
>

/** After this long an attempt counts as lost. Longer than any attempt takes. */
const lostAfterMs = 20_000
const inMs = (ms: number) => sql`now() + ${ms} * interval '1 millisecond'`

/** Adds posts; those that are there stay as they are. */
export async function addWebhookPosts(tx: Db, posts: (typeof webhookPosts.$inferInsert)[]): Promise<void> {
  if (posts.length > 0) await tx.insert(webhookPosts).values(posts).onConflictDoNothing()
}

/** Begins an attempt for at most `limit` posts of a webhook, the first that waits of each ticket. */
export function claimWebhookPosts(db: Db, webhook: string, limit: number): Promise<WebhookPost[]> {
  const isBehind = sql`exists (select from webhook_posts before where before.webhook = ${webhookPosts.webhook}
    and before.ticket_id = ${webhookPosts.ticketId} and before.history_id < ${webhookPosts.historyId}
    and before.finished_at is null)`
  const isDue = and(
    eq(webhookPosts.webhook, webhook),
    isNull(webhookPosts.finishedAt),
    sql`${webhookPosts.retryAt} <= now()`,
    not(isBehind),
  )
  const due = db
    .select({ id: webhookPosts.id })
    .from(webhookPosts)
    .where(isDue)
    .orderBy(asc(webhookPosts.retryAt))
    .limit(limit)
    .for('update', { skipLocked: true })
  const { id, workspaceId, ticketId, historyId, attempts, since } = webhookPosts
  return db
    .update(webhookPosts)
    .set({ attempts: sql`${attempts} + 1`, retryAt: inMs(lostAfterMs) })
    .where(inArray(id, due))
    .returning({ id, workspaceId, webhook: webhookPosts.webhook, ticketId, historyId, attempts, since })
}

/** It arrived, or nobody wants it any more. */
export async function finishWebhookPost(db: Db, { id }: WebhookPost): Promise<void> {
  await db.update(webhookPosts).set({ finishedAt: sql`now()`, error: null }).where(eq(webhookPosts.id, id))
}

/** It is tried again after so long, unless somebody else tries it by now. */
export async function retryWebhookPost(db: Db, { id, attempts }: WebhookPost, afterMs: number, error: string) {
  const isMine = and(eq(webhookPosts.id, id), eq(webhookPosts.attempts, attempts), isNull(webhookPosts.finishedAt))
  await db
    .update(webhookPosts)
    .set({ retryAt: inMs(afterMs), error })
    .where(isMine)
}

/** Makes a dead letter of it; what waits behind it goes on. */
export function giveUpWebhookPost(db: Db, post: WebhookPost, kind: string, error: string): Promise<void> {
  const { id, workspaceId, attempts, ticketId } = post
  return db.transaction(async (tx) => {
    const isOpen = and(eq(webhookPosts.id, id), isNull(webhookPosts.finishedAt))
    const [given] = await tx
      .update(webhookPosts)
      .set({ finishedAt: sql`now()`, error })
      .where(isOpen)
      .returning({ id: webhookPosts.id })
    const [ticket] = await tx
      .select({ conversationId: tickets.conversationId })
      .from(tickets)
      .where(eq(tickets.id, ticketId))
    if (!given || !ticket) return
    const { webhook, historyId } = post
    const body = { kind: `${webhook}: ${kind}`, id, webhook, ticketId, historyId }
    await tx.insert(deadLetters).values({ workspaceId, queue: 'webhook', ...ticket, body, error, attempts })
  })
}

/** What a dead letter of a webhook holds; see `giveUpWebhookPost`. */
export type GivenUpPost = Pick<WebhookPost, 'id' | 'webhook' | 'ticketId' | 'historyId'>

/** Sends it again, for another day. */
export async function sendWebhookPostAgain(
  tx: Db,
  workspaceId: string,
  { id, webhook, ticketId, historyId }: GivenUpPost,
): Promise<void> {
  const anew = { attempts: 0, retryAt: sql`now()`, since: sql`now()`, finishedAt: null, error: null }
  await tx
    .insert(webhookPosts)
    .values({ id, workspaceId, webhook, ticketId, historyId })
    .onConflictDoUpdate({ target: webhookPosts.id, set: anew })
}

/** What waits for webhooks that are no longer in support.yaml is never sent. */
export async function dropPostsOfOthers(db: Db, webhooks: string[]): Promise<void> {
  const others = webhooks.length > 0 ? notInArray(webhookPosts.webhook, webhooks) : undefined
  await db.delete(webhookPosts).where(and(isNull(webhookPosts.finishedAt), others))
}
