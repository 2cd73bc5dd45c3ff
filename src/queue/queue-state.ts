import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'

/** How a queue stands. */
export interface QueueState {
  /** What waits. */
  depth: number
  /** How long the oldest of it waits; 0 if nothing does. */
  oldestSeconds: number
  /** How long the most overdue of it could have been begun already; 0 if nothing could. What is being done is not late. */
  lateSeconds: number
  /** Conversations or channels in which something waits for too long, whatever the reason. */
  stuckLanes: number
}

export interface QueueStates {
  inbox: QueueState
  outbox: QueueState
  deadLetters: number
}

/** Reads how the queues stand. A lane in which something has waited for `stuckAfterMs` is stuck. */
export async function readQueueStates(db: Db, stuckAfterMs: number): Promise<QueueStates> {
  const rows = await rowsOf<Row>(
    db,
    sql`
    select 'inbox' as queue, count(*)::int as depth, ${age(sql`min(i.received_at)`)} as oldest,
        ${age(sql`min(c.ready_at) filter (where c.ready_at <= now() and ${isFree(sql`c`)})`)} as late,
        count(distinct c.id) filter (where ${isOld(sql`i.received_at`, stuckAfterMs)} and ${isDue(sql`c.ready_at`, sql`i.attempts`)})::int as stuck
      from inbox i join conversations c on c.id = i.conversation_id where i.handled_at is null
    union all
    select 'outbox', count(*)::int, ${age(sql`min(o.created_at)`)}, ${age(sql`min(l.ready_at) filter (where l.ready_at <= now() and ${isFree(sql`l`)})`)},
        count(distinct l.id) filter (where ${isOld(sql`o.created_at`, stuckAfterMs)})::int
      from outbox o join outbox_lanes l on l.id = o.lane_id where o.finished_at is null
    union all
    select 'dead letters', count(*)::int, 0, 0, 0 from dead_letters`,
  )
  return {
    inbox: stateOf(rows, 'inbox'),
    outbox: stateOf(rows, 'outbox'),
    deadLetters: rows.find(({ queue }) => queue === 'dead letters')?.depth ?? 0,
  }
}

interface Row {
  queue: string
  depth: number
  oldest: number
  late: number
  stuck: number
}

const age = (moment: unknown) => sql`coalesce(greatest(0, extract(epoch from now() - ${moment})), 0)::float8`
const isOld = (moment: unknown, ms: number) => sql`${moment} < now() - ${ms}::float8 * interval '1 millisecond'`
const isFree = (lane: SQL) => sql`(${lane}.leased_until is null or ${lane}.leased_until <= now())`
/** A change whose message has not come yet waits on purpose. */
const isDue = (readyAt: unknown, attempts: unknown) => sql`(${readyAt} <= now() or ${attempts} > 0)`

function stateOf(rows: Row[], name: string): QueueState {
  const { depth = 0, oldest = 0, late = 0, stuck = 0 } = rows.find(({ queue }) => queue === name) ?? {}
  return { depth, oldestSeconds: Math.round(oldest), lateSeconds: Math.round(late), stuckLanes: stuck }
}
