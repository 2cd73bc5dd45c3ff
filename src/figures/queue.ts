import { and, asc, eq, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { Priority } from '../domain/decision.ts'
import type { Served } from '../domain/served.ts'
import type { Ticket, TicketStatus } from '../domain/ticket.ts'
import { ofScope } from './filtered-tickets.ts'
import type { Scope } from './scope.ts'

/** How many tickets there are in a state, of a priority. */
export interface Queued {
  status: TicketStatus
  priority: Priority
  count: number
}

/** The tickets in work now that a person serves, whenever they were opened. */
export function countQueue(db: Db, scope: Scope, served: Served): Promise<Queued[]> {
  const { status, priority } = tickets
  return db
    .select({ status, priority, count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(inWork(scope, served))
    .groupBy(status, priority)
}

/** Those that wait for staff the longest. */
export function listOldest(db: Db, scope: Scope, served: Served, limit: number): Promise<Ticket[]> {
  const waitsForUs = notInArray(tickets.status, ['waiting', 'snoozed'])
  return db
    .select()
    .from(tickets)
    .where(and(inWork(scope, served), waitsForUs))
    .orderBy(asc(tickets.createdAt), asc(tickets.id))
    .limit(limit)
}

/** Literals, so that the index of open tickets serves. */
const inWork = (scope: Scope, served: Served): SQL | undefined =>
  and(
    eq(tickets.workspaceId, scope.workspaceId),
    sql`${tickets.status} not in ('resolved', 'closed')`,
    ofScope(scope),
    servedTickets(served),
  )
