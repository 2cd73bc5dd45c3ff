import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { tickets } from '../db/schema.ts'
import type { ThreadTicket, Ticket } from '../domain/ticket.ts'
import { findTicket } from './ticket-store.ts'

/** The ids of the tickets into which a ticket was merged, one after the other; the last is where it goes on. */
export async function mergedAlong(db: Db, { id, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`with recursive along as (
      select merged_into as id, 1 as step from tickets where id = ${id} and workspace_id = ${workspaceId}
      union all
      select t.merged_into, step + 1 from along join tickets t on t.id = along.id
        where t.workspace_id = ${workspaceId} and step < ${mostSteps}
    ) select id from along where id is not null order by step`,
  )
  return rows.map((row) => row.id)
}

/** Nobody merges as often. */
const mostSteps = 50

/** The ticket in which a ticket goes on: itself, unless it was merged. */
export async function whereItGoesOn<T extends ThreadTicket>(db: Db, ticket: T): Promise<T | Ticket> {
  const into = (await mergedAlong(db, ticket)).at(-1)
  return (into && (await findTicket(db, ticket.workspaceId, into))) || ticket
}

/** A customer's ticket as they hear of it: in the state of the one in which it goes on; undefined if that is theirs, too. */
export async function asItGoesOn(db: Db, ticket: Ticket): Promise<Ticket | undefined> {
  if (!ticket.mergedInto) return ticket
  const { customerUserId, status, claimedBy } = await whereItGoesOn(db, ticket)
  return customerUserId === ticket.customerUserId ? undefined : { ...ticket, status, claimedBy }
}

/** Where a ticket goes on, locked, so that it goes on there until the transaction ends. */
export async function lockWhereItGoesOn(
  tx: Db,
  { id, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>,
): Promise<Pick<Ticket, 'id' | 'workspaceId'>> {
  const goesOn = { id: (await mergedAlong(tx, { id, workspaceId })).at(-1) ?? id, workspaceId }
  const isIt = and(eq(tickets.id, goesOn.id), eq(tickets.workspaceId, workspaceId))
  const [now] = await tx.select({ mergedInto: tickets.mergedInto }).from(tickets).where(isIt).for('no key update')
  return now?.mergedInto ? lockWhereItGoesOn(tx, goesOn) : goesOn
}

/** The tickets that were merged into this one, oldest first. */
export const listMergedInto = (db: Db, { id, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>): Promise<Ticket[]> =>
  db
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), eq(tickets.mergedInto, id)))
    .orderBy(asc(tickets.createdAt))
