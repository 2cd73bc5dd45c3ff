import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { promises, tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { Served } from '../domain/served.ts'
import type { PromiseKind } from '../domain/service-levels.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Person } from './person.ts'
import { isOfCompanyNamed } from './ticket-store.ts'

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

/** A ticket with a promise that is about to be broken, or is. */
export interface TicketAtRisk {
  ticket: Ticket
  due: DuePromise
}

export interface AtRiskQuery {
  now: Date
  limit: number
  /** Only of companies with this in their name. */
  company?: string
  /** Only what is broken. */
  onlyLate?: boolean
}

/**
 * The tickets that a reader serves whose promises are at risk, the most urgent first, and how many there are: whoever was
 * reminded of one has a quarter of its time left, or less.
 */
export async function listAtRisk(
  db: Db,
  reader: Person & Served,
  { now, limit, company, onlyLate = false }: AtRiskQuery,
): Promise<{ shown: TicketAtRisk[]; total: number }> {
  const { ticketId, kind, dueAt, remindedAt } = promises
  const isAtRisk = and(runs, onlyLate ? lte(dueAt, now) : or(isNotNull(remindedAt), lte(dueAt, now)))
  const those = and(servedTickets(reader), company === undefined ? undefined : isOfCompanyNamed(company))
  const first = db
    .selectDistinctOn([ticketId], { ticketId, kind, dueAt })
    .from(promises)
    .where(and(eq(promises.workspaceId, reader.workspaceId), isAtRisk))
    .orderBy(ticketId, asc(dueAt))
    .as('at_risk')
  const found = db
    .select({ ticket: getTableColumns(tickets), kind: first.kind, dueAt: first.dueAt })
    .from(first)
    .innerJoin(tickets, eq(tickets.id, first.ticketId))
    .where(those)
  const total = await db.$count(
    db
      .select({ id: tickets.id })
      .from(first)
      .innerJoin(tickets, eq(tickets.id, first.ticketId))
      .where(those)
      .as('counted'),
  )
  const rows = await found.orderBy(asc(first.dueAt), asc(tickets.id)).limit(limit)
  const shown = rows.flatMap(({ ticket, kind: of, dueAt: due }) =>
    due ? [{ ticket, due: { kind: of, dueAt: due } }] : [],
  )
  return { shown, total }
}
