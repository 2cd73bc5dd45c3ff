import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type BeginStep, noteStep, step } from '../base/traces.ts'
import type { Database, Db } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { outboxLanes } from '../db/schema.ts'
import type { Watch } from '../domain/watched.ts'
import {
  claimTurns,
  createFinishAttempt,
  type FinishAttempt,
  finishAttempt,
  type Next,
  type OutboxEntry,
  resultOf,
  type Said,
  type Turn,
} from './attempts.ts'
import { type CutOff, type LaneWorker, type Lease, startLaneWorker } from './lane-worker.ts'
import { LeaseLost, renewLease } from './leases.ts'

/** One attempt to post something. */
export interface Attempt extends Next {
  /** A channel id, or `support`. */
  channel: string
  /** An earlier attempt may have reached Slack, so check before posting. */
  maybeSaid: boolean
  /** Check this right before posting. If the lease has expired, another process may post instead. */
  lease: Lease
}

export interface OutboxParts {
  database: Database
  /** The minimum time between two posts in one channel. Slack allows about one a second. */
  postIntervalMs: number
  speak(attempt: Attempt): Promise<Said>
  /**
   * Additional writes at the end of an attempt, in its transaction and before the lane is locked; undefined for none.
   */
  alsoWrite?(next: Next, said: Said): ((tx: Db) => Promise<void>) | undefined
  watch?: Watch
  /** Records the steps of each message; absent: nobody does. */
  begin?: BeginStep
  log: Logger
}

interface Posting extends OutboxParts {
  /** Used where nothing else is saved. */
  finishAlone: FinishAttempt
}

/** How many channels this process posts to in parallel. */
const concurrency = 8

/** Posting takes seconds, and so does searching a long thread for an uncertain post. */
const longestWorkMs = 2 * 60_000

/**
 * After this long we can tell whether a call that was cut off has reached Slack. Calls of a process that exits end
 * sooner.
 */
const settledMs = { 'too long': 15_000, stopping: 5000 }

/** Posts what waits in the outbox: in order and paced per channel, in parallel across channels. */
export function startOutbox(given: OutboxParts): Promise<LaneWorker<Turn>> {
  const { database, log } = given
  const { db, quick } = database
  const parts: Posting = { ...given, finishAlone: createFinishAttempt(db, log) }
  return startLaneWorker<Turn>(
    {
      name: 'outbox',
      concurrency,
      onWake: (listener) => database.onWake('outbox', listener),
      // Each lane is one channel already.
      crowds: [],
      tracesOf: ({ next }) => next?.entry.causedBy ?? [],
      begin: parts.begin,
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

async function sayNext(parts: Posting, turn: Turn, lease: Lease): Promise<number | undefined> {
  const { lane, next } = turn
  if (!next) return parts.finishAlone(lane)
  const { entry } = next
  const attempt = { ...next, channel: lane.channel, maybeSaid: entry.attempts > 1, lease }
  const speak = async () => {
    const said = await parts.speak(attempt)
    noteStep({ result: said.kind })
    return said
  }
  const said = await step('post', speak, { kind: entry.utterance.kind, conversation: next.conversation.id })
  report(parts, next, said)
  return finish(parts, lane, next, afterwards(entry, said))
}

/** An attempt that did not begin does not count. One that was abandoned may have reached Slack. */
async function cutOff(parts: Posting, { lane, next }: Turn, why: CutOff): Promise<number | undefined> {
  if (!next) return parts.finishAlone(lane)
  const error = `cut off: ${why}`
  const said: Said =
    why === 'not begun' ? { kind: 'later', afterMs: 0, error } : { kind: 'unknown', error, settledMs: settledMs[why] }
  return finish(parts, lane, next, why === 'too long' ? afterwards(next.entry, said) : said)
}

async function finish(
  { database: { db }, finishAlone, postIntervalMs, alsoWrite, log }: Posting,
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
      : finishAlone(lane, attempt)
  try {
    return await patiently(finish)
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    log.warn({ lane: lane.id }, error.message)
    return undefined
  }
}

/** Retries, so that a short outage of the database does not block the channel until the lease expires. */
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

function report({ log, watch }: OutboxParts, { entry, conversation }: Next, said: Said): void {
  const waitedSeconds = Math.max(0, Date.now() - entry.createdAt.getTime()) / 1000
  watch?.({ what: 'post', kind: entry.utterance.kind, result: said.kind, waitedSeconds })
  const ids = { outbox: entry.id, conversation: conversation.id, kind: entry.utterance.kind }
  if (said.kind === 'said') log.info({ ...ids, channel: said.channelId }, 'Posted')
  if (said.kind === 'withheld') log.info(ids, 'Withheld')
  if (said.kind === 'refused') log.error({ ...ids, error: said.error }, 'Slack refused a post')
  if (said.kind === 'later' || said.kind === 'unknown')
    log.warn({ ...ids, error: said.error, attempt: entry.attempts }, 'A post did not go through; it will be retried')
}

/**
 * After a day the customer has gone elsewhere, and staff must know that they heard nothing. Posts for staff never
 * expire.
 */
const longestMs = 24 * 3_600_000

const afterwards = (entry: OutboxEntry, said: Said): Said =>
  (entry.utterance.kind === 'reply' || entry.utterance.kind === 'files') &&
  (said.kind === 'later' || said.kind === 'unknown') &&
  Date.now() - entry.createdAt.getTime() > longestMs
    ? { kind: 'refused', error: `given up after a day: ${said.error}` }
    : said
