import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { conversations } from '../db/schema.ts'
import type { Delivery } from '../domain/delivery.ts'
import { type Batch, claimBatches, postponeBatch } from './batches.ts'
import { createTurns } from './in-turn.ts'
import { type LaneWork, type LaneWorker, startLaneWorker } from './lane-worker.ts'
import { LeaseLost, renewLease } from './leases.ts'
import { type Joins, storeDelivery } from './store-delivery.ts'

export interface InboxParts extends Joins {
  database: Database
  concurrency: number
  /** Handles a batch, ends with `finishBatch`, and returns what that returned. */
  handle(batch: Batch): Promise<number | undefined>
  /** Hands a batch that failed again and again to a person, also ending with `finishBatch`. */
  giveUp(batch: Batch): Promise<number | undefined>
  log: Logger
}

/** Thrown by `handle` when it is no fault of the batch: it is tried again, and not counted against it. */
export class NotNow extends Error {
  constructor(
    readonly afterMs: number,
    options?: ErrorOptions,
  ) {
    super('Something that is needed for this is away', options)
    this.name = 'NotNow'
  }
}

const attemptsBeforePerson = 4
/** A process may die of a message, and is started again only to die of it again. Most deaths have other reasons. */
const deathsBeforePerson = 10
const longestPauseMs = 5 * 60_000

/** The door: deliveries are stored before they are acknowledged, then handled once, in order per conversation. */
export function createInbox(parts: InboxParts) {
  const { database, concurrency, log } = parts
  const { db, quick } = database
  const inChannel = createTurns()

  const work = async (batch: Batch): Promise<number | undefined> => {
    const { conversation, entries } = batch
    try {
      const failedOften = entries.some(({ attempts }) => attempts >= attemptsBeforePerson)
      return await (failedOften || conversation.abandoned >= deathsBeforePerson
        ? parts.giveUp(batch)
        : parts.handle(batch))
    } catch (error) {
      if (error instanceof LeaseLost) return void log.warn({ conversation: conversation.id }, error.message)
      log.error({ err: error, conversation: conversation.id }, 'A conversation could not be handled; it is tried again')
      return postpone(batch, error)
    }
  }

  /** Tries again after 2, 4, 8, … seconds. */
  const postpone = async (batch: Batch, error: unknown): Promise<number | undefined> => {
    const attempts = Math.max(0, ...batch.entries.map((entry) => entry.attempts)) + 1
    const pauseMs = error instanceof NotNow ? error.afterMs : Math.min(1000 * 2 ** attempts, longestPauseMs)
    const counts = !(error instanceof NotNow || isDatabaseAway(error))
    try {
      await postponeBatch(db, batch, pauseMs, counts ? attempts : undefined)
      return pauseMs
    } catch (failure) {
      if (!(failure instanceof LeaseLost)) throw failure
      return undefined
    }
  }

  return {
    /** Resolves once the delivery is safe; rejects when it is not, so that Slack sends it again. */
    store: async (delivery: Delivery) => {
      // In one channel they are stored one after another anyway, and would hold one connection each while they wait.
      const readyInMs = await inChannel(delivery.channelId, () => storeDelivery(db, delivery, parts))
      if (readyInMs !== undefined) database.wake('inbox', readyInMs)
    },
    start: (): Promise<LaneWorker> =>
      startLaneWorker<Batch>(
        {
          name: 'inbox',
          concurrency,
          onWake: (listener) => database.onWake('inbox', listener),
          crowds: crowdsOf(concurrency),
          claim: (limit, crowds) => claimBatches(quick, limit, crowds),
          work,
          renew: ({ conversation }) => renewLease(quick, conversations, conversation),
          busy: () => database.wakeOthers('inbox'),
        },
        log,
      ),
  }
}

/** One person has few conversations at a time: more than that, all at once, is a flood. */
const mostOfOnePerson = 3

/** Every fourth place is kept for other channels. Ids of channels and of people are never the same. */
const crowdsOf = (concurrency: number): LaneWork<Batch>['crowds'] => [
  { of: ({ conversation }) => conversation.channelId, most: Math.max(1, concurrency - Math.ceil(concurrency / 4)) },
  { of: ({ author }) => author, most: Math.max(1, Math.min(mostOfOnePerson, Math.floor(concurrency / 2))) },
]
