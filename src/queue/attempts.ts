import { sql } from 'drizzle-orm'
import { call } from '../db/call.ts'
import { storable } from '../db/columns.ts'
import type { Db } from '../db/database.ts'
import type { outbox } from '../db/schema.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Result } from './attempt-result.ts'
import type { InboxEntry } from './batches.ts'
import { type Leased, LeaseLost, leaseMs } from './leases.ts'

/** What is to be said. */
export type OutboxEntry = Pick<
  typeof outbox.$inferSelect,
  'id' | 'seq' | 'workspaceId' | 'utterance' | 'attempts' | 'createdAt'
>

/** A lane that was leased, and what is to be said in it now, if anything. */
export interface Turn {
  lane: OutboxLane
  next?: Next
}

export type OutboxLane = Leased & { channel: string }

/** The next thing to say in a lane. */
export interface Next {
  entry: OutboxEntry
  conversation: Conversation
  /** Before an answer: what has not been handled yet in its conversation. */
  waiting: InboxEntry[]
}

/**
 * Leases at most `limit` lanes that are ready, and begins the next thing to say in each. The attempt is counted before it
 * is made. See `claim_turns` in attempts.sql.
 */
export async function claimTurns(db: Db, limit: number): Promise<Turn[]> {
  const turns = await call<(Next & { lane: OutboxLane })[]>(db, sql`claim_turns(${limit}, ${leaseMs})`)
  return turns.map(({ lane, entry, conversation, waiting }) => {
    if (!entry) return { lane }
    return { lane, next: { entry: { ...entry, createdAt: new Date(entry.createdAt) }, conversation, waiting } }
  })
}

/**
 * Writes down what became of an attempt, if there was one, and gives the lane back, all or nothing. Returns in how many
 * milliseconds the lane has something to say again. Throws `LeaseLost` when another process has taken the lane over.
 * See `finish_attempt` in attempts.sql.
 */
export async function finishAttempt(
  db: Db,
  lane: OutboxLane,
  attempt?: Result & { entry: OutboxEntry },
): Promise<number | undefined> {
  const { entry, isFinished = false, result = null, error = null, attempts = 0, asideMs = null } = attempt ?? {}
  const ticketId = entry?.utterance.kind === 'card' ? entry.utterance.ticketId : null
  const finish = sql`finish_attempt(${lane.id}, ${lane.leasedBy}, ${attempt?.restMs ?? 0}, ${entry?.id ?? null}, ${isFinished},
    ${result}, ${error && storable(error)}, ${attempts}, ${asideMs},
    ${attempt?.said?.channelId ?? null}, ${attempt?.said?.ts ?? null}, ${ticketId})`
  const readyInMs = await call<number | null>(db, finish)
  if (readyInMs === -1) throw new LeaseLost(lane.id)
  return readyInMs ?? undefined
}
