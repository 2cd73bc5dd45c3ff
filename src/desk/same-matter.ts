import { and, eq, gte, lte, ne, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { ticketHistory, tickets } from '../db/schema.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'

/** The ticket that may be about the same: finds its id. */
export type FindSameMatter = (ticket: Ticket) => Promise<string | undefined>

/**
 * The one ticket that its customer had opened within some minutes before, and that is open. Nothing if staff have split
 * them, since they know better.
 */
export const createFindSameMatter =
  (db: Db, minutes: number): FindSameMatter =>
  async (ticket) => {
    const { id, workspaceId, customerUserId, createdAt, status } = ticket
    if (minutes === 0 || isSettled(status)) return undefined
    const since = new Date(createdAt.getTime() - minutes * 60_000)
    const isBefore = and(gte(tickets.createdAt, since), lte(tickets.createdAt, createdAt), ne(tickets.id, id))
    const isTheirs = and(eq(tickets.workspaceId, workspaceId), eq(tickets.customerUserId, customerUserId))
    const found = await db
      .select()
      .from(tickets)
      .where(and(isTheirs, isBefore, notInArray(tickets.status, ['resolved', 'closed'])))
      .limit(2)
    const [only, another] = found
    if (!only || another || teamOf(only) !== teamOf(ticket)) return undefined
    const wasSplit = and(
      eq(ticketHistory.ticketId, id),
      sql`${ticketHistory.event} in ('merged', 'split off', 'split from')`,
    )
    return (await db.$count(ticketHistory, wasSplit)) > 0 ? undefined : only.id
  }
