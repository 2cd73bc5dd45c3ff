import type { Logger } from 'pino'
import { describeError } from '../base/log.ts'
import { aboutTraces, type BeginStep, noteStep, step } from '../base/traces.ts'
import type { Database } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { conversations } from '../db/schema.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Say } from '../domain/utterance.ts'
import type { Watch } from '../domain/watched.ts'
import { type Batch, claimBatches, postponeBatch } from './batches.ts'
import { finishBatch } from './finish-batch.ts'
import { TookTooLong } from './in-time.ts'
import { type CutOff, type LaneWork, type LaneWorker, startLaneWorker } from './lane-worker.ts'
import { LeaseLost, releaseLane, renewLease } from './leases.ts'
import { createStore, type Joins } from './store-delivery.ts'
import { traceIdOf, tracesOf } from './trace-id.ts'

export interface InboxParts extends Joins {
  database: Database
  concurrency: number
  /** Work that takes longer is abandoned and counts as failed. */
  longestWorkMs: number
  /** Handles a batch, calls `finishBatch` last, and returns its result. */
  handle(batch: Batch): Promise<number | undefined>
  /** Hands a batch that failed repeatedly to a person. Also calls `finishBatch` last. */
  giveUp(batch: Batch): Promise<number | undefined>
  /** What to tell staff if that fails repeatedly, too. */
  lastWords: Say
  watch?: Watch
  /** Records the steps of each message; absent: nobody does. */
  begin?: BeginStep
  log: Logger
}

/**
 * Thrown by `handle` for a failure that the batch did not cause. The batch is retried, and its attempts do not count.
 */
export class NotNow extends Error {
  constructor(
    readonly afterMs: number,
    options?: ErrorOptions,
  ) {
    super('A dependency is unavailable', options)
    this.name = 'NotNow'
  }
}

const attemptsBeforePerson = 4
/** A message can crash the process on every restart. The limit is high, because most crashes have other causes. */
const deathsBeforePerson = 10
/** How often to try handing a batch to a person. */
const attemptsOfGivingUp = 4
const longestPauseMs = 5 * 60_000

/** Stores deliveries before they are acknowledged, then handles each once, in order per conversation. */
export function createInbox(parts: InboxParts) {
  const { database, concurrency, watch, begin, log } = parts
  const { db, quick } = database
  const store = createStore(db, parts, log)

  const work = async (batch: Batch): Promise<number | undefined> => {
    const { conversation } = batch
    try {
      return await step('handle', () => next(parts, batch), { conversation: conversation.id })
    } catch (error) {
      if (error instanceof LeaseLost) return void log.warn({ conversation: conversation.id }, error.message)
      watch?.({ what: 'not handled' })
      log.error(
        { err: error, conversation: conversation.id },
        'A conversation could not be handled; it will be retried',
      )
      return postpone(batch, error)
    }
  }

  /** Retries with exponential backoff: 2, 4, 8, … seconds. */
  const postpone = async (batch: Batch, error: unknown): Promise<number | undefined> => {
    const attempts = attemptsAt(batch) + 1
    const pauseMs = error instanceof NotNow ? error.afterMs : Math.min(1000 * 2 ** attempts, longestPauseMs)
    const counts = !(error instanceof NotNow || isDatabaseAway(error))
    return unlessLost(async () => {
      await postponeBatch(db, batch, pauseMs, counts ? { attempts, error: inShort(error) } : undefined)
      return pauseMs
    })
  }

  const storeAndLog = async (delivery: Delivery): Promise<number | undefined> => {
    const about = { kind: delivery.kind, channel: delivery.channelId }
    try {
      const readyInMs = await step('store', () => store(delivery))
      const isKnown = readyInMs === undefined
      if (isKnown) log.debug(about, 'Ignored a delivery that is here already or concerns nobody')
      else log.info(about, 'Stored')
      noteStep({ repeated: isKnown })
      watch?.({ what: 'delivery', kind: delivery.kind, result: isKnown ? 'known' : 'stored' })
      return readyInMs
    } catch (error) {
      watch?.({ what: 'delivery', kind: delivery.kind, result: 'failed' })
      log.warn({ err: error, ...about }, 'A delivery could not be stored; it is not acknowledged')
      throw error
    }
  }

  const cutOff = (batch: Batch, why: CutOff): Promise<number | undefined> =>
    why === 'too long'
      ? postpone(batch, new TookTooLong(parts.longestWorkMs))
      : releaseLane(db, conversations, batch.conversation).then(() => undefined)

  return {
    /** Resolves once the delivery is stored. If it rejects, Slack retries. */
    store: async (delivery: Delivery) => {
      const taking = () => step('deliver', () => storeAndLog(delivery), { kind: delivery.kind })
      const readyInMs = await aboutTraces([traceIdOf(delivery)], taking, begin)
      if (readyInMs !== undefined) database.wake('inbox', readyInMs)
    },
    start: (): Promise<LaneWorker> =>
      startLaneWorker<Batch>(
        {
          name: 'inbox',
          concurrency,
          longestWorkMs: parts.longestWorkMs,
          onWake: (listener) => database.onWake('inbox', listener),
          crowds: crowdsOf(concurrency),
          tracesOf: ({ entries }) => tracesOf(entries),
          begin,
          claim: (limit, crowds) => claimBatches(quick, limit, crowds),
          work,
          cutOff,
          renew: ({ conversation }) => renewLease(quick, conversations, conversation),
          busy: () => database.wakeOthers('inbox'),
        },
        log,
      ),
  }
}

/**
 * Handles a batch. After too many failures hands it to a person and, if that fails too, stores it as dead letters and
 * tells staff.
 */
function next(parts: InboxParts, batch: Batch): Promise<number | undefined> {
  const { abandoned } = batch.conversation
  const failed = Math.max(attemptsAt(batch) - attemptsBeforePerson, abandoned - deathsBeforePerson)
  if (failed < 0) return parts.handle(batch)
  const givenUp = { ...batch, givenUp: true }
  if (failed < attemptsOfGivingUp) return parts.giveUp(givenUp)
  parts.log.error({ conversation: batch.conversation.id }, 'A conversation could not be handed to a person')
  return finishBatch(parts.database.db, givenUp, { outcome: 'given up', says: [parts.lastWords] })
}

/** How often the batch has failed. If only a due answer waits, the conversation's own count is used. */
const attemptsAt = ({ entries, conversation }: Batch): number =>
  entries.length > 0 ? Math.max(...entries.map(({ attempts }) => attempts)) : conversation.abandoned

async function unlessLost<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    return undefined
  }
}

const longestError = 300

/** The reason for a dead letter, without customers' texts. */
function inShort(error: unknown): string {
  const { message, cause } = describeError(error)
  return ((message.startsWith('Failed query') && cause?.message) || message).slice(0, longestError)
}

/** One person rarely has more conversations at a time; more is a flood. */
const mostOfOnePerson = 3

/** Reserves every fourth slot for other channels. Ids of channels and of people never collide. */
const crowdsOf = (concurrency: number): LaneWork<Batch>['crowds'] => [
  { of: ({ conversation }) => conversation.channelId, most: Math.max(1, concurrency - Math.ceil(concurrency / 4)) },
  { of: ({ author }) => author, most: Math.max(1, Math.min(mostOfOnePerson, Math.floor(concurrency / 2))) },
]
