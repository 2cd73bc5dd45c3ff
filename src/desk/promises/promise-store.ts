import { and, asc, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { promises, ticketHistory, tickets } from '../../db/schema.ts'
import type { BusinessHours } from '../../domain/business-hours.ts'
import type { EscalationStep } from '../../domain/service-levels.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { HeardLine } from './hear-lines.ts'
import { dueAt, lookAt, type Promised } from './promised.ts'

/** A ticket by its id, locked: its promises are changed only under this lock. */
export async function lockTicket(tx: Db, ticketId: string): Promise<Ticket | undefined> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.id, ticketId)).for('no key update')
  return ticket
}

/** The promises of a ticket that have not ended. */
export function openPromises(db: Db, ticketId: string): Promise<(typeof promises.$inferSelect)[]> {
  const open = and(eq(promises.ticketId, ticketId), isNull(promises.endedAt))
  return db.select().from(promises).where(open).orderBy(asc(promises.id))
}

/** Stores what a promise has become, with when it is due and looked at next. */
export async function savePromise(
  tx: Db,
  { id: ticketId, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>,
  { id, ...promised }: Promised,
  { hours, escalation }: { hours?: BusinessHours; escalation: EscalationStep[] },
): Promise<void> {
  const next = {
    lookAt: lookAt(promised, hours, escalation),
    ...(promised.endedAt ? {} : { dueAt: dueAt(promised, hours) }),
  }
  const values = { ...promised, ...next }
  if (id === undefined) await tx.insert(promises).values({ ticketId, workspaceId, ...values })
  else await tx.update(promises).set(values).where(eq(promises.id, id))
}

/** Adds a line to the ticket's history if a promise is broken that was not before. It means nothing for other promises. */
export async function noteBreach(
  tx: Db,
  { id: ticketId, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>,
  before: Promised | undefined,
  after: Promised,
): Promise<void> {
  if (!after.breachedAt || before?.breachedAt) return
  const line = { event: 'promise broken', actor: 'frontdesk', detail: after.kind } as const
  await tx.insert(ticketHistory).values({ ticketId, workspaceId, ...line, heard: true })
}

/**
 * Takes the lines of a ticket's history that nobody has heard. They are as old as the database says, counted back from
 * our own clock.
 */
export async function takeUnheard(tx: Db, ticketId: string, now: Date): Promise<HeardLine[]> {
  const unheard = and(eq(ticketHistory.ticketId, ticketId), eq(ticketHistory.heard, false))
  const lines = await linesWhere(tx, unheard, now)
  if (lines.length === 0) return []
  const taken = inArray(
    ticketHistory.id,
    lines.map((line) => line.id),
  ) // others may have come since
  await tx.update(ticketHistory).set({ heard: true }).where(taken)
  return lines
}

/** All lines of a ticket's history, for whoever hears it anew. */
export const allLines = (tx: Db, ticketId: string, now: Date): Promise<HeardLine[]> =>
  linesWhere(tx, eq(ticketHistory.ticketId, ticketId), now)

async function linesWhere(tx: Db, which: SQL | undefined, now: Date): Promise<(HeardLine & { id: number })[]> {
  const age = sql<number>`(extract(epoch from clock_timestamp() - ${ticketHistory.at}) * 1000)::float8`
  const { id, event, actor } = ticketHistory
  const lines = await tx.select({ id, event, actor, age }).from(ticketHistory).where(which).orderBy(asc(id))
  return lines.map((line) => ({ ...line, at: new Date(now.getTime() - Math.max(0, line.age)) }))
}

/** Whether a ticket's history has lines that nobody has heard. */
export async function hasUnheard(db: Db, ticketId: string): Promise<boolean> {
  const unheard = and(eq(ticketHistory.ticketId, ticketId), eq(ticketHistory.heard, false))
  return (await db.$count(ticketHistory, unheard)) > 0
}

/** Tickets whose history nobody has heard whole, and those about whose promises there is something to do. */
export async function listToLookAt(db: Db, now: Date, limit: number): Promise<Ticket[]> {
  const { ticketId } = ticketHistory
  const unheard = db.selectDistinct({ ticketId }).from(ticketHistory).where(eq(ticketHistory.heard, false)).limit(limit)
  const due = db.select({ ticketId: promises.ticketId }).from(promises).where(lte(promises.lookAt, now))
  const ids = [...(await unheard), ...(await due.orderBy(asc(promises.lookAt)).limit(limit))]
  if (ids.length === 0) return []
  return db
    .select()
    .from(tickets)
    .where(
      inArray(
        tickets.id,
        ids.map((each) => each.ticketId),
      ),
    )
}

/** Who promises nothing has nothing to hear. */
export async function hearNothing(db: Db): Promise<void> {
  await db.update(ticketHistory).set({ heard: true }).where(eq(ticketHistory.heard, false))
}
