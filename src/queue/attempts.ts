import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import type { outbox } from '../db/schema.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { InboxEntry } from './batches.ts'
import { createGroups } from './groups.ts'
import { type Leased, leaseMs, readyIn } from './leases.ts'

/** What to say. */
export type OutboxEntry = Pick<
  typeof outbox.$inferSelect,
  'id' | 'seq' | 'workspaceId' | 'utterance' | 'attempts' | 'createdAt' | 'causedBy'
>

/** A leased lane, and its next post, if any. */
export interface Turn {
  lane: OutboxLane
  next?: Next
}

export type OutboxLane = Leased & { channel: string }

/** The next post in a lane. */
export interface Next {
  entry: OutboxEntry
  conversation: Conversation
  /** For an answer: unhandled deliveries in its conversation. */
  waiting: InboxEntry[]
}

/** The result of one attempt. */
export type Said =
  | { kind: 'said'; channelId: string; ts: string }
  /** No longer appropriate, for example because a person has stepped in. */
  | { kind: 'withheld' }
  /** Refused by Slack for good. */
  | { kind: 'refused'; error: string }
  /** It is too soon for it; others go first. */
  | { kind: 'soon'; afterMs: number }
  /** Certainly not posted; retry after this. `waitsForPeople`: it cannot go there until somebody lets it in. */
  | { kind: 'later'; afterMs: number; error: string; waitsForPeople?: true }
  /** The connection broke or Slack failed, so it may have been posted. After `settledMs` we can tell. */
  | { kind: 'unknown'; error: string; settledMs?: number }

/**
 * Leases at most `limit` ready lanes and begins the next post in each. The attempt is counted before it is made. See
 * `claim_turns` in attempts.sql.
 */
export const claimTurns = async (db: Db, limit: number): Promise<Turn[]> =>
  (await call<TurnJson[]>(db, sql`claim_turns(${limit}, ${leaseMs})`)).map(turnOf)

/** A turn as database functions return it. */
export type TurnJson = { lane: OutboxLane } & Next

export function turnOf({ lane, entry, conversation, waiting }: TurnJson): Turn {
  if (!entry) return { lane }
  return { lane, next: { entry: { ...entry, createdAt: new Date(entry.createdAt) }, conversation, waiting } }
}

/** An attempt and its result. Without one the lane is only released. */
export type EndedAttempt = Result & { entry: OutboxEntry }

interface EndedTurn {
  lane: OutboxLane
  attempt?: EndedAttempt
}

/** Records the result of an attempt by itself, perhaps in one call with others. As `finishAttempt`. */
export type FinishAttempt = (lane: OutboxLane, attempt?: EndedAttempt) => Promise<number | undefined>

/** Prepares recording results with which nothing else is saved. */
export function createFinishAttempt(db: Db, log: Logger): FinishAttempt {
  const finish = createGroups({
    run: (ended: EndedTurn[]) => finishAttempts(db, ended),
    keyOf: ({ lane }) => lane.id,
    atOnce: 2,
    log,
  })
  return async (lane, attempt) => readyIn(lane, await finish({ lane, attempt }))
}

/**
 * Records the result of an attempt, if there was one, and releases the lane, all or nothing. A post that Slack refuses
 * becomes a dead letter. Returns the milliseconds until the lane has another post. Throws `LeaseLost` if another
 * process has taken the lane over.
 */
export async function finishAttempt(db: Db, lane: OutboxLane, attempt?: EndedAttempt): Promise<number | undefined> {
  const [readyInMs = null] = await finishAttempts(db, [{ lane, attempt }])
  return readyIn(lane, readyInMs)
}

/** See `finish_attempts` in attempts.sql. */
const finishAttempts = (db: Db, ended: EndedTurn[]): Promise<(number | null)[]> =>
  call(db, sql`finish_attempts(${asJson(ended.map(attemptJson))})`)

const attemptJson = ({ lane, attempt }: EndedTurn) => {
  const { entry, isFinished = false, result, error, attempts = 0, asideMs, restMs = 0, said } = attempt ?? {}
  return {
    ...{ lane: lane.id, lease: lane.leasedBy, restMs, entry: entry?.id, isFinished, result, error, attempts, asideMs },
    ...said,
  }
}

/** What to record about an attempt, and how long the channel pauses. */
interface Result {
  isFinished: boolean
  result?: 'said' | 'withheld' | 'refused'
  error?: string
  attempts: number
  /** Postpones the post this long, so that other conversations in the lane go first. */
  asideMs?: number
  restMs: number
  said?: { channelId: string; ts: string }
}

/** Up to this many attempts, Slack's trouble is assumed to be short, and the whole channel waits. */
const attemptsInPlace = 4

/** The result of an attempt. `postIntervalMs` is the minimum time between two posts in one channel. */
export function resultOf({ attempts }: OutboxEntry, said: Said, postIntervalMs: number): Result {
  switch (said.kind) {
    case 'later':
      // It was certainly not posted, so it does not count as an attempt.
      return { isFinished: false, attempts: attempts - 1, error: said.error, restMs: said.afterMs }
    case 'unknown':
      return unknownResult(attempts, said, postIntervalMs)
    case 'soon':
      return { isFinished: false, attempts: attempts - 1, asideMs: said.afterMs, restMs: 0 }
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
