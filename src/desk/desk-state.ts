import { and, count, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { promises, tickets } from '../db/schema.ts'
import type { Priority } from '../domain/decision.ts'
import type { PromiseKind } from '../domain/service-levels.ts'
import type { TicketStatus } from '../domain/ticket.ts'

/** How a desk stands now, in numbers. */
export interface DeskState {
  tickets: { status: TicketStatus; priority: Priority; count: number }[]
  /** Open ones: staff were reminded that the time is nearly over, or it is over. */
  promises: { kind: PromiseKind; state: 'at risk' | 'broken'; count: number }[]
}

/** Counts the tickets that are not closed, and the promises that are in danger. */
export async function readDeskState(db: Db, workspaceId: string): Promise<DeskState> {
  const { status, priority } = tickets
  const open = and(eq(tickets.workspaceId, workspaceId), ne(status, 'closed'))
  const { kind, breachedAt, remindedAt, endedAt } = promises
  const state = sql<'at risk' | 'broken'>`case when ${breachedAt} is null then 'at risk' else 'broken' end`
  const endangered = and(eq(promises.workspaceId, workspaceId), isNull(endedAt), isNotNull(remindedAt))
  return {
    tickets: await db.select({ status, priority, count: count() }).from(tickets).where(open).groupBy(status, priority),
    promises: await db.select({ kind, state, count: count() }).from(promises).where(endangered).groupBy(kind, state),
  }
}
