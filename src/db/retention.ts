import { and, asc, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../base/look-every.ts'
import type { Db } from './database.ts'
import { accountCodes, inbox, outbox, webhookDeliveries, webhookPosts } from './schema.ts'
import { eraseOldTexts } from './text-retention.ts'

const keptDays = 30
const dayMs = 24 * 3_600_000
const firstAfterMs = 60_000
const cleanEveryMs = 3_600_000
/** Small batches keep locks short. */
const rowsAtATime = 1000

export interface RetentionParts {
  now: () => Date
  log: Logger
  /** Erase the texts of conversations inactive for this many days; 0 keeps them. */
  textDays: number
}

/**
 * Every hour, deletes handled deliveries and finished posts older than 30 days, and erases old texts and talk among
 * staff. Safe to run in every process. Returns the function that stops it.
 */
export function startRetention(db: Db, { now, log, textDays }: RetentionParts): () => Promise<void> {
  const clean = async (stopped: AbortSignal) => {
    const ended = () => stopped.aborted
    const rows = await deleteFinished(db, now(), ended)
    const texts = await eraseOldTexts(db, now(), textDays, ended)
    if (rows > 0) log.info({ rows }, 'Old deliveries and posts were deleted')
    if (texts > 0) log.info({ conversations: texts }, 'Old texts were erased')
  }
  // Not at start, which is busy enough, and not only after an hour, which short-lived processes never reach.
  return lookEvery({
    everyMs: cleanEveryMs,
    firstAfterMs,
    look: clean,
    failed: (err) => log.warn({ err }, 'Old data could not be deleted; it will be retried'),
  })
}

/** Deletes finished rows and returns how many. */
export async function deleteFinished(db: Db, now: Date, ended = () => false): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMs)
  let deleted = 0
  for (const deleteSome of [deleteHandled, deleteSaid, deleteNews, deleteTold, deleteCodes]) {
    let rows = rowsAtATime
    while (rows === rowsAtATime && !ended()) {
      rows = await deleteSome(db, before)
      deleted += rows
    }
  }
  return deleted
}

async function deleteHandled(db: Db, before: Date): Promise<number> {
  const old = db
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(lt(inbox.receivedAt, before), isNotNull(inbox.handledAt)))
    .orderBy(asc(inbox.receivedAt))
    .limit(rowsAtATime)
    .for('update', { skipLocked: true })
  return (await db.delete(inbox).where(inArray(inbox.id, old)).returning({ id: inbox.id })).length
}

async function deleteSaid(db: Db, before: Date): Promise<number> {
  const old = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(lt(outbox.finishedAt, before))
    .orderBy(asc(outbox.finishedAt))
    .limit(rowsAtATime)
    .for('update', { skipLocked: true })
  return (await db.delete(outbox).where(inArray(outbox.id, old)).returning({ id: outbox.id })).length
}

async function deleteNews(db: Db, before: Date): Promise<number> {
  const { digest, receivedAt } = webhookDeliveries
  const old = db
    .select({ digest })
    .from(webhookDeliveries)
    .where(lt(receivedAt, before))
    .orderBy(asc(receivedAt))
    .limit(rowsAtATime)
  const isOld = and(lt(receivedAt, before), inArray(digest, old))
  return (await db.delete(webhookDeliveries).where(isOld).returning({ digest })).length
}

async function deleteTold(db: Db, before: Date): Promise<number> {
  const old = db
    .select({ id: webhookPosts.id })
    .from(webhookPosts)
    .where(lt(webhookPosts.finishedAt, before))
    .orderBy(asc(webhookPosts.finishedAt))
    .limit(rowsAtATime)
    .for('update', { skipLocked: true })
  return (await db.delete(webhookPosts).where(inArray(webhookPosts.id, old)).returning({ id: webhookPosts.id })).length
}

async function deleteCodes(db: Db, before: Date): Promise<number> {
  const { id, createdAt } = accountCodes
  const old = db
    .select({ id })
    .from(accountCodes)
    .where(lt(createdAt, before))
    .orderBy(asc(createdAt))
    .limit(rowsAtATime)
  return (
    await db
      .delete(accountCodes)
      .where(and(lt(createdAt, before), inArray(id, old)))
      .returning({ id })
  ).length
}
