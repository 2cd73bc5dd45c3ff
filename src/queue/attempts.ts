import { sql } from 'drizzle-orm'
import { call } from '../db/call.ts'
import { storable } from '../db/columns.ts'
import type { Db } from '../db/database.ts'
import type { outbox } from '../db/schema.ts'
import type { Conversation } from '../domain/conversation.ts'
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

/** What became of one attempt to say something. */
export type Said =
  | { kind: 'said'; channelId: string; ts: string }
  /** No longer right to say, e.g. because a person has stepped in. */
  | { kind: 'withheld' }
  /** Slack will never accept it. */
  | { kind: 'refused'; error: string }
  /** Certainly not said; try again after this. */
  | { kind: 'later'; afterMs: number; error: string }
  /** The connection broke, or Slack failed: it may have been said, and by `settledMs` it shows. */
  | { kind: 'unknown'; error: string; settledMs?: number }

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
 * Writes down what became of an attempt, if there was one, and gives the lane back, all or nothing; what Slack refuses is also kept
 * as a dead letter. Returns in how many milliseconds the lane has something to say again. Throws `LeaseLost` when another process
 * has taken the lane over. See `finish_attempt` in attempts.sql.
 */
export async function finishAttempt(
  db: Db,
  lane: OutboxLane,
  attempt?: Result & { entry: OutboxEntry },
): Promise<number | undefined> {
  const { entry, isFinished = false, result = null, error = null, attempts = 0, asideMs = null } = attempt ?? {}
  const finish = sql`finish_attempt(${lane.id}, ${lane.leasedBy}, ${attempt?.restMs ?? 0}, ${entry?.id ?? null}, ${isFinished},
    ${result}, ${error && storable(error)}, ${attempts}, ${asideMs}, ${attempt?.said?.channelId ?? null}, ${attempt?.said?.ts ?? null})`
  const readyInMs = await call<number | null>(db, finish)
  if (readyInMs === -1) throw new LeaseLost(lane.id)
  return readyInMs ?? undefined
}

/** What is written down of an attempt, and for how long the channel rests now. */
interface Result {
  isFinished: boolean
  result?: 'said' | 'withheld' | 'refused'
  error?: string
  attempts: number
  /** Put aside for so long: what else waits in the lane goes first. */
  asideMs?: number
  restMs: number
  said?: { channelId: string; ts: string }
}

/** As many attempts belong to a short trouble of Slack's, which the whole channel waits out. */
const attemptsInPlace = 4

/** What became of an attempt. `postIntervalMs`: least time between two posts in one channel. */
export function resultOf({ attempts }: OutboxEntry, said: Said, postIntervalMs: number): Result {
  switch (said.kind) {
    case 'later':
      // It was certainly not made, so it does not count.
      return { isFinished: false, attempts: attempts - 1, error: said.error, restMs: said.afterMs }
    case 'unknown':
      return unknownResult(attempts, said, postIntervalMs)
    case 'withheld':
      return { isFinished: true, result: said.kind, attempts, restMs: 0 }
    case 'refused':
      return { isFinished: true, result: said.kind, attempts, error: said.error, restMs: postIntervalMs }
    case 'said':
      return { isFinished: true, result: said.kind, attempts, restMs: postIntervalMs, said }
    default:
      return said satisfies never
  }
}

function unknownResult(
  attempts: number,
  { error, settledMs = 0 }: Extract<Said, { kind: 'unknown' }>,
  postIntervalMs: number,
): Result {
  if (attempts < attemptsInPlace)
    return { isFinished: false, attempts, error, restMs: Math.max(settledMs, 500 * 2 ** attempts) }
  const asideMs = Math.max(settledMs, Math.min(1_800_000, 60_000 * 2 ** (attempts - attemptsInPlace)))
  return { isFinished: false, attempts, error, asideMs, restMs: postIntervalMs }
}
