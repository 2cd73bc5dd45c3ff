import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, outboxLanes } from '../db/schema.ts'

// The order of locks, to avoid deadlocks. Take several locks only in this order: the advisory locks of workspaces'
// channels (move_channel, store_deliveries), those of single channels (store_deliveries), that of a workspace's actions
// (orders/action-store.ts), incidents, conversations, tickets (whose promises are changed only under the ticket's lock),
// actions, who is on duty (desk/duty), rows of the inbox and dead letters, lanes of support channels, lanes of customers'
// channels, entries of the outbox, messages. Several of a kind: advisory locks by their key, rows by their id, lanes by
// workspace and channel. A call that does several things takes all locks of a kind before it takes one of the next.
// Counting days for figures (figures/keep-days.ts) only tries for a lock of its own, so it waits for nobody. The triggers that
// tell it of changes only add rows. Claiming takes what is free and waits for at most one lane, before it locks any other.

/**
 * Tables whose rows are lanes. The work of one lane is done in order, by one process at a time. Lanes are claimed by
 * `claim_conversations` and `claim_turns`, and `finish_batches` claims those of the outbox in passing.
 */
export type LaneTable = typeof conversations | typeof outboxLanes

/** A lane and the lease under which it is worked on. */
export type Leased = Pick<LaneTable['$inferSelect'], 'id' | 'leasedBy'>

/** A process that died loses its lanes after this long. */
export const leaseMs = 20_000

const leaseEnd = sql`now() + ${leaseMs} * interval '1 millisecond'`

/** Matches the lane only while this lease is in force. */
export const mine = (table: LaneTable, { id, leasedBy }: Leased) =>
  and(eq(table.id, id), eq(table.leasedBy, leasedBy ?? ''))

/** Extends the lease of a lane. Returns false if another process has taken the lane over. */
export async function renewLease(db: Db, table: LaneTable, lane: Leased): Promise<boolean> {
  const renewed = await db
    .update(table)
    .set({ leasedUntil: leaseEnd })
    .where(mine(table, lane))
    .returning({ id: table.id })
  return renewed.length > 0
}

/** Locks the lane for the rest of the transaction. Throws `LeaseLost` if another process has taken it over. */
export async function holdLane(tx: Db, table: LaneTable, lane: Leased): Promise<void> {
  const [held] = await tx.select({ id: table.id }).from(table).where(mine(table, lane)).for('no key update')
  if (!held) throw new LeaseLost(lane.id)
}

/** Releases a lane unchanged, unless another process has taken it over. */
export async function releaseLane(db: Db, table: LaneTable, lane: Leased): Promise<void> {
  await db.update(table).set({ leasedBy: null, leasedUntil: null }).where(mine(table, lane))
}

/** The column values of a free lane. */
export const released = { leasedBy: null, leasedUntil: null, abandoned: 0 }

/** What our database functions return instead of a time if another process has taken the lane over. */
const lost = -1

/** Reads what they return: the milliseconds until a lane has more. Throws `LeaseLost` if it was taken over. */
export function readyIn({ id }: Pick<Leased, 'id'>, readyInMs: number | null): number | undefined {
  if (readyInMs === lost) throw new LeaseLost(id)
  return readyInMs ?? undefined
}

/** Another process has taken the lane over, so nothing of this attempt may be saved. */
export class LeaseLost extends Error {
  constructor(laneId: number) {
    super(`Lane ${laneId} was taken over by another process`)
    this.name = 'LeaseLost'
  }
}

/** Ends every lease. Only safe right after opening a database that no other process can have open. */
export async function endLeases(db: Db): Promise<void> {
  for (const table of [conversations, outboxLanes])
    await db.update(table).set({ leasedUntil: sql`now()` }).where(isNotNull(table.leasedBy))
}
