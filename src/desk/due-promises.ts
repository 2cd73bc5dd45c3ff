import { and, asc, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { promises, tickets } from '../db/schema.ts'
import type { PromiseKind } from '../domain/service-levels.ts'

/** A promise whose clock runs, and by when it is to be kept. */
export interface DuePromise {
  kind: PromiseKind
  dueAt: Date
}

const runs = and(isNull(promises.endedAt), isNotNull(promises.dueAt))

/** What the customers of these tickets are promised next, by the ticket's id. */
export async function findDuePromises(db: Db, ticketIds: string[]): Promise<Record<string, DuePromise>> {
  if (ticketIds.length === 0) return {}
  const { ticketId, kind, dueAt } = promises
  const found = await db
    .selectDistinctOn([ticketId], { ticketId, kind, dueAt })
    .from(promises)
    .where(and(inArray(ticketId, ticketIds), runs))
    .orderBy(ticketId, asc(dueAt))
  return Object.fromEntries(
    found.flatMap((one) => (one.dueAt ? [[one.ticketId, { kind: one.kind, dueAt: one.dueAt }]] : [])),
  )
}

/** Whether a promise to the customer of a ticket is broken at a moment. */
export const isOverdue = (now: Date): SQL<boolean> =>
  sql`exists (select from promises p where p.ticket_id = ${tickets.id} and p.ended_at is null and p.due_at <= ${now.toISOString()})`
