import { randomUUID } from 'node:crypto'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import { ticketHistory } from '../../db/schema.ts'
import { addWebhookPosts } from '../../queue/webhook-posts.ts'
import type { SignedWebhook } from './signed-webhook.ts'

const mostAtOnce = 500
/** One process at a time takes lines, so that those of a ticket are queued in their order. */
const lock = sql`select pg_try_advisory_xact_lock(hashtext('frontdesk webhooks')) as mine`

/**
 * Queues for each webhook what it wants to know of the lines of history that nobody has taken. Whatever adds a line tells
 * it, without knowing of webhooks. Returns whether there may be more.
 */
export function takeLines(db: Db, webhooks: Pick<SignedWebhook, 'name' | 'events'>[]): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [locked] = await rowsOf<{ mine: boolean }>(tx, lock)
    if (!locked?.mine) return false
    const lines = await tx
      .select()
      .from(ticketHistory)
      .where(eq(ticketHistory.told, false))
      .orderBy(asc(ticketHistory.id))
      .limit(mostAtOnce)
    if (lines.length === 0) return false
    const posts = lines.flatMap(({ id: historyId, workspaceId, ticketId, event }) =>
      webhooks
        .filter(({ events }) => events.has(event))
        .map(({ name: webhook }) => ({ id: randomUUID(), workspaceId, webhook, ticketId, historyId })),
    )
    await addWebhookPosts(tx, posts)
    const ids = lines.map(({ id }) => id)
    await tx.update(ticketHistory).set({ told: true }).where(inArray(ticketHistory.id, ids))
    return lines.length === mostAtOnce
  })
}

/** Who has no webhooks has nobody to tell. */
export async function takeNothing(db: Db): Promise<void> {
  await db.update(ticketHistory).set({ told: true }).where(eq(ticketHistory.told, false))
}
