import { inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox, type outboxLanes } from '../db/schema.ts'
import { LeaseLost } from '../lanes/leases.ts'
import type { OutboxEntry } from './outbox.ts'
import type { Result } from './result.ts'

export type OutboxLane = typeof outboxLanes.$inferSelect

/**
 * The next thing to say in each lane. In order per conversation; a conversation whose next word is put aside does not
 * hold up the others. The attempt is counted before it is made: after a crash we know that it may have reached Slack.
 */
export async function beginAttempts(db: Db, lanes: Pick<OutboxLane, 'id'>[]): Promise<OutboxEntry[]> {
  if (lanes.length === 0) return []
  const inLanes = inArray(
    outbox.laneId,
    lanes.map(({ id }) => id),
  )
  const first = sql`select distinct on (lane_id, conversation_id) id, lane_id, seq, retry_at from ${outbox}
    where ${inLanes} and finished_at is null order by lane_id, conversation_id, seq`
  const next = sql`select distinct on (lane_id) id from (${first}) first
    where retry_at is null or retry_at <= now() order by lane_id, seq`
  return db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, sql`(${next})`))
    .returning()
}

/**
 * Writes down what became of an attempt, if there was one, and gives the lane back, all or nothing. Returns in how many
 * milliseconds the lane has something to say again. Throws `LeaseLost` when another process has taken the lane over.
 * See `finish_attempt` in db/migrations.
 */
export async function finishAttempt(
  db: Db,
  lane: OutboxLane,
  attempt?: Result & { entry: OutboxEntry },
): Promise<number | undefined> {
  const { entry, isFinished = false, result = null, error = null, attempts = 0, asideMs = null } = attempt ?? {}
  const ticketId = entry?.utterance.kind === 'card' ? entry.utterance.ticketId : null
  const finish = sql`finish_attempt(${lane.id}, ${lane.leasedBy}, ${attempt?.restMs ?? 0}, ${entry?.id ?? null}, ${isFinished},
    ${result}, ${sql.param(error, outbox.error)}, ${attempts}, ${asideMs},
    ${attempt?.said?.channelId ?? null}, ${attempt?.said?.ts ?? null}, ${ticketId})`
  const [row] = await db.select({ ms: sql<number | null>`ms` }).from(sql`${finish} as finished(ms)`)
  if (row?.ms === -1) throw new LeaseLost(lane.id)
  return row?.ms ?? undefined
}
