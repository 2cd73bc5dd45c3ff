import { and, asc, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Db } from './database.ts'
import { inbox, outbox } from './schema.ts'
import { eraseOldTexts } from './text-retention.ts'

const keptDays = 30
const dayMs = 24 * 3_600_000
const firstAfterMs = 60_000
const cleanEveryMs = 3_600_000
/** Few enough that nobody waits for the locks. */
const rowsAtATime = 1000

export interface RetentionParts {
  now: () => Date
  log: Logger
  /** The texts of conversations in which nothing has happened for so many days are erased; 0: kept. */
  textDays: number
}

/**
 * Takes out, every hour, what is done with: handled deliveries and finished posts of more than 30 days ago, texts that are too
 * old, and talk among staff. Every process does it, and they do not get into each other's way. Returns the function that ends it.
 */
export function startRetention(db: Db, { now, log, textDays }: RetentionParts): () => void {
  let ended = false
  const clean = async () => {
    try {
      const rows = await deleteFinished(db, now(), () => ended)
      const texts = await eraseOldTexts(db, now(), textDays, () => ended)
      if (rows > 0) log.info({ rows }, 'Old deliveries and posts were deleted')
      if (texts > 0) log.info({ conversations: texts }, 'Old texts were erased')
    } catch (error) {
      log.warn({ err: error }, 'What is too old could not be deleted; it will be tried again')
    }
  }
  // Not at once, when there is enough to do; and not only after an hour, which some processes never reach.
  const first = setTimeout(() => void clean(), firstAfterMs).unref()
  const timer = setInterval(() => void clean(), cleanEveryMs).unref()
  return () => {
    ended = true
    clearTimeout(first)
    clearInterval(timer)
  }
}

/** Returns how many rows were deleted. */
export async function deleteFinished(db: Db, now: Date, ended = () => false): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMs)
  let deleted = 0
  for (const deleteSome of [deleteHandled, deleteSaid]) {
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
