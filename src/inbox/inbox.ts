import { and, asc, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database, Db } from '../db/database.ts'
import { isDatabaseAway } from '../db/database-away.ts'
import { conversations, inbox } from '../db/schema.ts'
import { type LaneWorker, startLaneWorker } from '../lanes/lane-worker.ts'
import { claimLanes, holdLane, LeaseLost, mine, released, renewLease } from '../lanes/leases.ts'
import type { Delivery } from './delivery.ts'
import { createTurns } from './in-turn.ts'
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
  /** Handles a batch, ends with `finishBatch` in the transaction that saves the result, and returns what that returned. */
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
const largestBatch = 50
const longestPauseMs = 5 * 60_000

/** The door: deliveries are stored before they are acknowledged, then handled once, in order per conversation. */
export function createInbox(parts: InboxParts) {
  const { database, burstWindowMs, concurrency, log } = parts
  const { db, quick } = database
  const inChannel = createTurns()

  const claim = async (limit: number, channels: string[]): Promise<Batch[]> => {
    const among = channels.length > 0 ? notInArray(conversations.channelId, channels) : undefined
    const claimed = await claimLanes(quick, conversations, limit, among)
    if (claimed.length === 0) return []
    const entries = await waitingEntries(db, claimed)
    return claimed.map((conversation) => ({
      conversation,
      entries: entries.filter(({ conversationId }) => conversationId === conversation.id),
    }))
  }

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
      return postpone(db, batch, error)
    }
  }

  return {
    /** Resolves once the delivery is safe; rejects when it is not, so that Slack sends it again. */
    store: async (delivery: Delivery) => {
      // In one channel they are stored one after another anyway, and would hold one connection each while they wait.
      const readyInMs = await inChannel(delivery.channelId, () => storeDelivery(db, delivery, burstWindowMs))
      if (readyInMs !== undefined) database.wake('inbox', readyInMs)
    },
    start: (): Promise<LaneWorker> =>
      startLaneWorker<Batch>(
        {
          name: 'inbox',
          concurrency,
          onWake: (listener) => database.onWake('inbox', listener),
          crowdOf: ({ conversation }) => conversation.channelId,
          claim,
          work,
          renew: ({ conversation }) => renewLease(quick, conversations, conversation),
          busy: () => database.wakeOthers('inbox'),
        },
        log,
      ),
  }
}

const idsOf = (lanes: Pick<Conversation, 'id'>[]) => lanes.map(({ id }) => id)

async function waitingEntries(db: Db, lanes: Pick<Conversation, 'id'>[]): Promise<InboxEntry[]> {
  const oldest = db
    .select()
    .from(inbox)
    .where(and(eq(inbox.conversationId, conversations.id), isNull(inbox.handledAt)))
    .orderBy(asc(inbox.id))
    .limit(largestBatch)
    .as('oldest')
  const rows = await db
    .select()
    .from(conversations)
    .crossJoinLateral(oldest)
    .where(inArray(conversations.id, idsOf(lanes)))
    .orderBy(asc(oldest.id))
  return rows.map((row) => row.oldest)
}

/**
 * Locks the conversation of a batch: the first statement of the transaction that saves the result. All who lock several
 * rows lock the conversation first, then its ticket, then the lanes of the outbox, so that nobody waits in a circle.
 * Throws `LeaseLost` when another process has taken the conversation over.
 */
export async function holdBatch(tx: Db, { conversation }: Batch): Promise<void> {
  await holdLane(tx, conversations, conversation)
}

/** What becomes of a conversation by the handling of a batch. */
export type ConversationChanges = Partial<
  Pick<Conversation, 'customer' | 'customerUserId' | 'department' | 'awaiting' | 'inPersonsHands'>
>

/**
 * Marks a batch as handled, changes its conversation and gives its lane back: the last statement of the transaction
 * that `holdBatch` began. Returns in how many milliseconds the conversation may be handled again, if more waits in it.
 */
export async function finishBatch(
  tx: Db,
  { conversation, entries }: Batch,
  outcome: string,
  changes: ConversationChanges = {},
): Promise<number | undefined> {
  const ids = entries.map(({ id }) => id)
  const handled = tx
    .$with('handled')
    .as(
      tx
        .update(inbox)
        .set({ handledAt: sql`now()`, outcome, body: null })
        .where(inArray(inbox.id, ids))
        .returning({ id: inbox.id }),
    )
  // A statement does not see what its own parts change.
  const more = tx
    .select({ one: sql`1` })
    .from(inbox)
    .where(
      and(
        eq(inbox.conversationId, conversation.id),
        isNull(inbox.handledAt),
        ids.length > 0 ? notInArray(inbox.id, ids) : undefined,
      ),
    )
  return giveBack(
    tx.with(handled),
    conversation,
    sql`case when exists ${more} then greatest(${conversations.readyAt}, now()) end`,
    changes,
  )
}

/** Throws `LeaseLost` when another process has taken the conversation over. */
async function giveBack(
  db: Pick<Db, 'update'>,
  conversation: Conversation,
  readyAt: SQL,
  changes: ConversationChanges = {},
): Promise<number | undefined> {
  const [given] = await db
    .update(conversations)
    .set({ ...changes, ...released, readyAt, updatedAt: sql`now()` })
    .where(mine(conversations, conversation))
    .returning({ readyInMs: sql<number | null>`extract(epoch from ${conversations.readyAt} - now())::float8 * 1000` })
  if (!given) throw new LeaseLost(conversation.id)
  return given.readyInMs ?? undefined
}

/** Tries again after 2, 4, 8, … seconds. */
async function postpone(db: Db, { conversation, entries }: Batch, error: unknown): Promise<number | undefined> {
  const attempts = Math.max(0, ...entries.map((entry) => entry.attempts)) + 1
  const pauseMs = error instanceof NotNow ? error.afterMs : Math.min(1000 * 2 ** attempts, longestPauseMs)
  try {
    return await db.transaction(async (tx) => {
      const ids = entries.map(({ id }) => id)
      if (!(error instanceof NotNow || isDatabaseAway(error)))
        await tx.update(inbox).set({ attempts }).where(inArray(inbox.id, ids))
      return giveBack(tx, conversation, sql`now() + ${pauseMs} * interval '1 millisecond'`)
    })
  } catch (failure) {
    if (!(failure instanceof LeaseLost)) throw failure
    return undefined
  }
}
