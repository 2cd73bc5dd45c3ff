import { and, asc, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database, Db } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { conversations, inbox } from '../db/schema.ts'
import { type LaneWorker, startLaneWorker } from '../lanes/lane-worker.ts'
import { claimLane, holdLane, LeaseLost, msUntilReady, releaseLane, renewLease } from '../lanes/leases.ts'
import type { Delivery } from './delivery.ts'
import { storeDelivery } from './store-delivery.ts'

export type Conversation = typeof conversations.$inferSelect
export type InboxEntry = typeof inbox.$inferSelect

/** What waits in one conversation, in the order in which Slack sent it. Handled together, under the conversation's lease. */
export interface Batch {
  conversation: Conversation
  entries: InboxEntry[]
}

export interface InboxParts {
  database: Database
  burstWindowMs: number
  concurrency: number
  /** Handles a batch and ends with `finishBatch` in the transaction that saves the result. */
  handle(batch: Batch): Promise<void>
  /** Hands a batch that failed `attemptsBeforePerson` times to a person, also ending with `finishBatch`. */
  giveUp(batch: Batch): Promise<void>
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
const largestBatch = 50
const longestPauseMs = 5 * 60_000

/** The door: deliveries are stored before they are acknowledged, then handled once, in order per conversation. */
export function createInbox(parts: InboxParts) {
  const { database, burstWindowMs, concurrency, log } = parts
  const { db, quick } = database

  const work = async (conversation: Conversation) => {
    const batch = { conversation, entries: await waitingEntries(db, conversation.id) }
    try {
      await (batch.entries.some((entry) => entry.attempts >= attemptsBeforePerson)
        ? parts.giveUp(batch)
        : parts.handle(batch))
    } catch (error) {
      if (error instanceof LeaseLost) return log.warn({ conversation: conversation.id }, error.message)
      log.error({ err: error, conversation: conversation.id }, 'A conversation could not be handled; it is tried again')
      await postpone(db, batch, error)
    }
  }

  return {
    /** Resolves once the delivery is safe; rejects when it is not, so that Slack sends it again. */
    store: async (delivery: Delivery) => {
      const result = await storeDelivery(db, delivery, burstWindowMs)
      if (result === 'stored') database.wake('inbox')
    },
    start: (): Promise<LaneWorker> =>
      startLaneWorker<Conversation>(
        {
          name: 'inbox',
          concurrency,
          onWake: (listener) => database.onWake('inbox', listener),
          crowdOf: ({ channelId }) => channelId,
          claim: (channels) => claimLane(quick, conversations, outside(channels)),
          work,
          renew: (lane) => renewLease(quick, conversations, lane),
          msUntilReady: (channels) => msUntilReady(quick, conversations, outside(channels)),
        },
        log,
      ),
  }
}

const outside = (channels: string[]): SQL | undefined =>
  channels.length > 0 ? notInArray(conversations.channelId, channels) : undefined

function waitingEntries(db: Db, conversationId: number): Promise<InboxEntry[]> {
  return db
    .select()
    .from(inbox)
    .where(and(eq(inbox.conversationId, conversationId), isNull(inbox.handledAt)))
    .orderBy(asc(inbox.id))
    .limit(largestBatch)
}

/**
 * Locks the conversation of a batch: the first statement of the transaction that saves the result. All who lock several
 * rows lock the conversation first, then its ticket, then the lanes of the outbox, so that nobody waits in a circle.
 * Throws `LeaseLost` when another process has taken the conversation over.
 */
export async function holdBatch(tx: Db, { conversation }: Batch): Promise<void> {
  await holdLane(tx, conversations, conversation)
}

/** Marks a batch as handled and gives its lane back: the last statement of the transaction that saves the result. */
export async function finishBatch(tx: Db, { conversation, entries }: Batch, outcome: string): Promise<void> {
  const ids = entries.map(({ id }) => id)
  await tx.update(inbox).set({ handledAt: sql`now()`, outcome, body: null }).where(inArray(inbox.id, ids))
  await releaseLane(tx, conversations, conversation, readyAgain)
}

const waits = sql`select 1 from ${inbox} where ${inbox.conversationId} = ${conversations.id} and ${inbox.handledAt} is null`
const readyAgain = sql`case when exists (${waits}) then greatest(${conversations.readyAt}, now()) end`

/** Tries again after 2, 4, 8, … seconds. */
async function postpone(db: Db, { conversation, entries }: Batch, error: unknown): Promise<void> {
  const attempts = Math.max(0, ...entries.map((entry) => entry.attempts)) + 1
  const pauseMs = error instanceof NotNow ? error.afterMs : Math.min(1000 * 2 ** attempts, longestPauseMs)
  try {
    await db.transaction(async (tx) => {
      await releaseLane(tx, conversations, conversation, sql`now() + ${pauseMs} * interval '1 millisecond'`)
      const ids = entries.map(({ id }) => id)
      if (!(error instanceof NotNow || isDatabaseAway(error)))
        await tx.update(inbox).set({ attempts }).where(inArray(inbox.id, ids))
    })
  } catch (failure) {
    if (!(failure instanceof LeaseLost)) throw failure
  }
}
