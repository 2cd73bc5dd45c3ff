import { and, asc, inArray, isNotNull, lt, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Logger } from 'pino'
import { lookEvery } from '../base/look-every.ts'
import type { Db } from './database.ts'
import {
  accountCodes,
  dailyLines,
  dashboardSessions,
  inbox,
  outbox,
  webhookDeliveries,
  webhookPosts,
} from './schema.ts'
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
  for (const rowsOf of passing) {
    let rows = rowsAtATime
    while (rows === rowsAtATime && !ended()) {
      rows = await deleteSome(db, rowsOf, before)
      deleted += rows
    }
  }
  return deleted
}

/** Rows that are deleted some time after a moment. */
interface Passing {
  table: PgTable
  key: PgColumn
  /** When they were finished, or came. */
  at: PgColumn
  /** Which of them have an end; all if absent. */
  where?: SQL
}

const passing: Passing[] = [
  { table: inbox, key: inbox.id, at: inbox.receivedAt, where: isNotNull(inbox.handledAt) },
  { table: outbox, key: outbox.id, at: outbox.finishedAt },
  { table: webhookDeliveries, key: webhookDeliveries.digest, at: webhookDeliveries.receivedAt },
  { table: webhookPosts, key: webhookPosts.id, at: webhookPosts.finishedAt },
  { table: dashboardSessions, key: dashboardSessions.id, at: dashboardSessions.createdAt },
  { table: accountCodes, key: accountCodes.id, at: accountCodes.createdAt },
  { table: dailyLines, key: dailyLines.id, at: dailyLines.at },
]

/** Deletes the oldest, except those at which another process is. */
async function deleteSome(db: Db, { table, key, at, where }: Passing, before: Date): Promise<number> {
  const old = db
    .select({ key })
    .from(table)
    .where(and(lt(at, before), where))
    .orderBy(asc(at))
    .limit(rowsAtATime)
    .for('update', { skipLocked: true })
  return (await db.delete(table).where(inArray(key, old)).returning({ key })).length
}
