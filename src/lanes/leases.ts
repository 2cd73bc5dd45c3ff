import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, outboxLanes } from '../db/schema.ts'

/** Tables whose rows are lanes: work in one lane is done in order, by one process at a time. */
export type LaneTable = typeof conversations | typeof outboxLanes
export type Lane<T extends LaneTable> = T['$inferSelect']

/** A lane together with the lease under which it is worked on. */
export type Leased = Pick<Lane<LaneTable>, 'id' | 'leasedBy'>

/** A dead process loses its lanes after this long. */
export const leaseMs = 20_000

const leaseEnd = sql`now() + ${leaseMs} * interval '1 millisecond'`

/**
 * Leases the lane that has been ready for longest and that nobody has, or undefined. `among` narrows the choice.
 * Each lease has a name of its own: a process that slept through its lease cannot mistake the next one for it, not even
 * when that one is its own.
 */
export async function claimLane<T extends LaneTable>(db: Db, lanes: T, among?: SQL): Promise<Lane<T> | undefined> {
  const table: LaneTable = lanes
  const next = db
    .select({ id: table.id })
    .from(table)
    .where(
      and(lte(table.readyAt, sql`now()`), or(isNull(table.leasedUntil), lte(table.leasedUntil, sql`now()`)), among),
    )
    .orderBy(asc(table.readyAt))
    .limit(1)
    .for('update', { skipLocked: true })
  const [lane] = await db
    .update(table)
    .set({ leasedBy: randomUUID(), leasedUntil: leaseEnd })
    // With `in` the planner may run the choice once per row, and lease lanes that nobody then works on.
    .where(sql`${table.id} = ${next}`)
    .returning()
  return lane as Lane<T> | undefined // the row of the table that was passed in
}

const mine = (table: LaneTable, { id, leasedBy }: Leased) => and(eq(table.id, id), eq(table.leasedBy, leasedBy ?? ''))

/** Keeps a lane for another lease; false when another process has taken it over. */
export async function renewLease(db: Db, table: LaneTable, lane: Leased): Promise<boolean> {
  const renewed = await db
    .update(table)
    .set({ leasedUntil: leaseEnd })
    .where(mine(table, lane))
    .returning({ id: table.id })
  return renewed.length > 0
}

/** Locks the lane for the rest of the transaction. Throws `LeaseLost` when another process has taken it over. */
export async function holdLane(tx: Db, table: LaneTable, lane: Leased): Promise<void> {
  const [held] = await tx.select({ id: table.id }).from(table).where(mine(table, lane)).for('no key update')
  if (!held) throw new LeaseLost(lane.id)
}

/**
 * Gives a lane back, inside a transaction. `readyAt` is SQL for when its next work is due, null for never.
 * Throws `LeaseLost` when another process has taken the lane over.
 */
export async function releaseLane(tx: Db, table: LaneTable, lane: Leased, readyAt: SQL): Promise<void> {
  // Locked in a statement of its own: the next one then sees all work that was put into the lane before.
  await holdLane(tx, table, lane)
  await tx
    .update(table)
    .set({ ...released, readyAt })
    .where(eq(table.id, lane.id))
}

/** The columns of a lane that nobody has. */
export const released = { leasedBy: null, leasedUntil: null }

/** Another process has taken the lane over, so nothing of this attempt may be kept. */
export class LeaseLost extends Error {
  constructor(laneId: number) {
    super(`Lane ${laneId} was taken over by another process`)
    this.name = 'LeaseLost'
  }
}

/** Drops every lease. Only right after opening a database that no other process can have open. */
export async function dropLeases(db: Db): Promise<void> {
  for (const table of [conversations, outboxLanes])
    await db.update(table).set({ leasedBy: null, leasedUntil: null }).where(sql`${table.leasedBy} is not null`)
}

/** Milliseconds until some lane can be claimed; undefined when no work waits. */
export async function msUntilReady(db: Db, table: LaneTable, among?: SQL): Promise<number | undefined> {
  const due = sql<
    string | null
  >`extract(epoch from min(greatest(${table.readyAt}, ${table.leasedUntil})) - now()) * 1000`
  const [row] = await db
    .select({ ms: due })
    .from(table)
    .where(and(sql`${table.readyAt} is not null`, among))
  return row?.ms == null ? undefined : Math.max(0, Number(row.ms))
}
