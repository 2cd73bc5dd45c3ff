import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database, Db } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { outboxLanes, tickets } from '../db/schema.ts'
import { supportLane } from '../domain/utterance.ts'
import { resultOf } from './attempt-result.ts'
import { claimTurns, finishAttempt, type Next, type OutboxEntry, type Turn } from './attempts.ts'
import { enqueue } from './enqueue.ts'
import { type LaneWorker, type Lease, startLaneWorker } from './lane-worker.ts'
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

export interface OutboxParts {
  database: Database
  /** Least time between two posts in one channel. Slack allows about one a second. */
  postIntervalMs: number
  speak(attempt: Attempt): Promise<Said>
  log: Logger
}

/** How many channels one process posts to at a time. */
const concurrency = 8

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
      work: (turn, lease) => sayNext(parts, turn, lease),
      renew: ({ lane }) => renewLease(quick, outboxLanes, lane),
      busy: () => database.wakeOthers('outbox'),
    },
    log,
  )
}

async function sayNext(
  { database: { db }, postIntervalMs, speak, log }: OutboxParts,
  { lane, next }: Turn,
  lease: Lease,
): Promise<number | undefined> {
  if (!next) return finishAttempt(db, lane)
  const { entry } = next
  const said = await speak({ ...next, channel: lane.channel, maybeSaid: entry.attempts > 1, lease })
  report(log, next, said)
  const final = afterwards(entry, said)
  const attempt = { entry, ...resultOf(entry, final, postIntervalMs) }
  const finish = () =>
    final.kind !== 'refused'
      ? finishAttempt(db, lane, attempt)
      : db.transaction(async (tx) => {
          await tellStaff(tx, next, final.error)
          return finishAttempt(tx, lane, attempt)
        })
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

/** What a customer was never told, a person has to tell them. */
async function tellStaff(tx: Db, { entry: { utterance, workspaceId }, conversation }: Next, error: string) {
  if (utterance.kind !== 'reply') return
  const [ticket] = await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.conversationId, conversation.id))
  const text = `This did not reach the customer, because Slack refuses it (${error}). Please tell them yourself:`
  await enqueue(
    tx,
    { workspaceId, conversationId: conversation.id },
    { channel: supportLane, utterance: { kind: 'note', ticketId: ticket?.id, text, quote: utterance.text } },
  )
}
