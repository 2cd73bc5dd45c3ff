import type { Logger } from 'pino'
import { describeError } from '../base/log.ts'
import type { Database } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { conversations } from '../db/schema.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Say } from '../domain/utterance.ts'
import { type Batch, claimBatches, finishBatch, postponeBatch } from './batches.ts'
import { TookTooLong } from './in-time.ts'
import { createTurns } from './in-turn.ts'
import { type CutOff, type LaneWork, type LaneWorker, startLaneWorker } from './lane-worker.ts'
import { LeaseLost, releaseLane, renewLease } from './leases.ts'
import { type Joins, storeDelivery } from './store-delivery.ts'

export interface InboxParts extends Joins {
  database: Database
  concurrency: number
  /** What takes longer than this is abandoned, and counts as failed. */
  longestWorkMs: number
  /** Handles a batch, ends with `finishBatch`, and returns what that returned. */
  handle(batch: Batch): Promise<number | undefined>
  /** Hands a batch that failed again and again to a person, also ending with `finishBatch`. */
  giveUp(batch: Batch): Promise<number | undefined>
  /** What staff are told when that fails again and again, too. */
  lastWords: Say
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
/** So often it is tried to hand it to a person. */
const attemptsOfGivingUp = 4
const longestPauseMs = 5 * 60_000

/** The door: deliveries are stored before they are acknowledged, then handled once, in order per conversation. */
export function createInbox(parts: InboxParts) {
  const { database, concurrency, log } = parts
  const { db, quick } = database
  const inChannel = createTurns()

  const work = async (batch: Batch): Promise<number | undefined> => {
    const { conversation } = batch
    try {
      return await next(parts, batch)
    } catch (error) {
      if (error instanceof LeaseLost) return void log.warn({ conversation: conversation.id }, error.message)
      log.error({ err: error, conversation: conversation.id }, 'A conversation could not be handled; it is tried again')
      return postpone(batch, error)
    }
  }

  /** Tries again after 2, 4, 8, … seconds. */
  const postpone = async (batch: Batch, error: unknown): Promise<number | undefined> => {
    const attempts = attemptsAt(batch) + 1
    const pauseMs = error instanceof NotNow ? error.afterMs : Math.min(1000 * 2 ** attempts, longestPauseMs)
    const counts = !(error instanceof NotNow || isDatabaseAway(error))
    return unlessLost(async () => {
      await postponeBatch(db, batch, pauseMs, counts ? { attempts, error: inShort(error) } : undefined)
      return pauseMs
    })
  }

  const cutOff = (batch: Batch, why: CutOff): Promise<number | undefined> =>
    why === 'too long'
      ? postpone(batch, new TookTooLong(parts.longestWorkMs))
      : releaseLane(db, conversations, batch.conversation).then(() => undefined)

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
          longestWorkMs: parts.longestWorkMs,
          onWake: (listener) => database.onWake('inbox', listener),
          crowds: crowdsOf(concurrency),
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

/** Handles a batch; if that failed too often, gives it to a person; if that did, too, puts it aside and tells staff. */
function next(parts: InboxParts, batch: Batch): Promise<number | undefined> {
  const { abandoned } = batch.conversation
  const failed = Math.max(attemptsAt(batch) - attemptsBeforePerson, abandoned - deathsBeforePerson)
  if (failed < 0) return parts.handle(batch)
  const givenUp = { ...batch, givenUp: true }
  if (failed < attemptsOfGivingUp) return parts.giveUp(givenUp)
  parts.log.error({ conversation: batch.conversation.id }, 'A conversation could not even be given to a person')
  return finishBatch(parts.database.db, givenUp, { outcome: 'given up', says: [parts.lastWords] })
}

/** How often it has failed. Where nothing waits but an answer that is due, the conversation counts. */
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

/** For who looks at dead letters: the reason, without the texts that it was about. */
function inShort(error: unknown): string {
  const { message, cause } = describeError(error)
  return ((message.startsWith('Failed query') && cause?.message) || message).slice(0, longestError)
}

/** One person has few conversations at a time: more than that, all at once, is a flood. */
const mostOfOnePerson = 3

/** Every fourth place is kept for other channels. Ids of channels and of people are never the same. */
const crowdsOf = (concurrency: number): LaneWork<Batch>['crowds'] => [
  { of: ({ conversation }) => conversation.channelId, most: Math.max(1, concurrency - Math.ceil(concurrency / 4)) },
  { of: ({ author }) => author, most: Math.max(1, Math.min(mostOfOnePerson, Math.floor(concurrency / 2))) },
]
