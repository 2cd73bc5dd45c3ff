import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database, Db } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { outboxLanes } from '../db/schema.ts'
import { claimTurns, finishAttempt, type Next, type OutboxEntry, resultOf, type Said, type Turn } from './attempts.ts'
import { type CutOff, type LaneWorker, type Lease, startLaneWorker } from './lane-worker.ts'
import { LeaseLost, renewLease } from './leases.ts'

/** One attempt to say something. */
export interface Attempt extends Next {
  /** A channel id, or `support`. */
  channel: string
  /** An earlier attempt may have reached Slack, so look before posting. */
  maybeSaid: boolean
  /** Right before posting: whether it is still ours to say. Another process says it otherwise. */
  lease: Lease
}

export interface OutboxParts {
  database: Database
  /** Least time between two posts in one channel. Slack allows about one a second. */
  postIntervalMs: number
  speak(attempt: Attempt): Promise<Said>
  /** What else is written down at the end of an attempt, in its transaction and before the lane is locked; undefined: nothing. */
  alsoWrite?(next: Next, said: Said): ((tx: Db) => Promise<void>) | undefined
  log: Logger
}

/** How many channels one process posts to at a time. */
const concurrency = 8

/** A post takes seconds, and to look for an uncertain one in a long thread takes some more. */
const longestWorkMs = 2 * 60_000

/** By then it shows whether a call that was cut off has reached Slack. A process that ends takes its calls along. */
const settledMs = { 'too long': 15_000, stopping: 5000 }

/** Says what waits in the outbox: per channel in order and paced, across channels in parallel. */
export function startOutbox(parts: OutboxParts): Promise<LaneWorker> {
  const { database, log } = parts
  const { db, quick } = database
  return startLaneWorker<Turn>(
    {
      name: 'outbox',
      concurrency,
      onWake: (listener) => database.onWake('outbox', listener),
      // A lane is a channel already.
      crowds: [],
      claim: (limit) => claimTurns(db, limit),
      longestWorkMs,
      work: (turn, lease) => sayNext(parts, turn, lease),
      cutOff: (turn, why) => cutOff(parts, turn, why),
      renew: ({ lane }) => renewLease(quick, outboxLanes, lane),
      busy: () => database.wakeOthers('outbox'),
    },
    log,
  )
}

async function sayNext(parts: OutboxParts, turn: Turn, lease: Lease): Promise<number | undefined> {
  const { lane, next } = turn
  if (!next) return finishAttempt(parts.database.db, lane)
  const { entry } = next
  const said = await parts.speak({ ...next, channel: lane.channel, maybeSaid: entry.attempts > 1, lease })
  report(parts.log, next, said)
  return finish(parts, lane, next, afterwards(entry, said))
}

/** Nothing of an attempt that did not begin counts. Of one that is abandoned nobody knows whether it has reached Slack. */
async function cutOff(parts: OutboxParts, { lane, next }: Turn, why: CutOff): Promise<number | undefined> {
  if (!next) return finishAttempt(parts.database.db, lane)
  const error = `cut off: ${why}`
  const said: Said =
    why === 'not begun' ? { kind: 'later', afterMs: 0, error } : { kind: 'unknown', error, settledMs: settledMs[why] }
  return finish(parts, lane, next, why === 'too long' ? afterwards(next.entry, said) : said)
}

async function finish(
  { database: { db }, postIntervalMs, alsoWrite, log }: OutboxParts,
  lane: Turn['lane'],
  next: Next,
  said: Said,
): Promise<number | undefined> {
  const attempt = { entry: next.entry, ...resultOf(next.entry, said, postIntervalMs) }
  const also = alsoWrite?.(next, said)
  const finish = () =>
    also
      ? db.transaction(async (tx) => {
          await also(tx)
          return finishAttempt(tx, lane, attempt)
        })
      : finishAttempt(db, lane, attempt)
  try {
    return await patiently(finish)
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    log.warn({ lane: lane.id }, error.message)
    return undefined
  }
}

/** A database that is away for a moment must not keep the channel silent until the lease ends. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of [100, 500, 2000]) {
    try {
      return await work()
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      await sleep(pauseMs)
    }
  }
  return work()
}

function report(log: Logger, { entry, conversation }: Next, said: Said): void {
  const ids = { outbox: entry.id, conversation: conversation.id, kind: entry.utterance.kind }
  if (said.kind === 'refused') log.error({ ...ids, error: said.error }, 'Slack refuses what the bot wants to say')
  if (said.kind === 'later' || said.kind === 'unknown')
    log.warn({ ...ids, error: said.error, attempt: entry.attempts }, 'A post did not go through; it is tried again')
}

/** After this long the customer has gone elsewhere, and staff must know that they heard nothing. What staff should read waits as long as it takes. */
const longestMs = 24 * 3_600_000

const afterwards = (entry: OutboxEntry, said: Said): Said =>
  entry.utterance.kind === 'reply' &&
  (said.kind === 'later' || said.kind === 'unknown') &&
  Date.now() - entry.createdAt.getTime() > longestMs
    ? { kind: 'refused', error: `given up after a day: ${said.error}` }
    : said
