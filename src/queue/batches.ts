import { eq, inArray, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { asArray, asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { conversations, inbox } from '../db/schema.ts'
import { type Conversation, linesKept, type Past } from '../domain/conversation.ts'
import type { Attachment, TranscriptLine } from '../domain/message.ts'
import type { Turn } from '../domain/turn.ts'
import type { Say } from '../domain/utterance.ts'
import { rankOf } from './enqueue.ts'
import { createGroups } from './groups.ts'
import { holdLane, leaseMs, readyIn, released } from './leases.ts'
import { tracesOf } from './trace-id.ts'

/** A delivery that waits to be handled. */
export type InboxEntry = Pick<typeof inbox.$inferSelect, 'id' | 'kind' | 'body' | 'attempts' | 'traceId'>

/** The waiting deliveries of one conversation, in Slack's order. */
export interface Waiting {
  conversation: Conversation
  entries: InboxEntry[]
}

/**
 * Deliveries that are handled together under the conversation's lease, and the conversation's history. Empty if an
 * answer is due and nothing else waits.
 */
export interface Batch extends Waiting {
  /** The author of the oldest waiting delivery. */
  author: string | null
  /** It failed too often. Finishing it also stores its deliveries as dead letters. */
  givenUp?: boolean
  past: Past
}

const largestBatch = 50

/**
 * Leases at most `limit` ready conversations, except those in these channels or with messages of these people. See
 * `claim_conversations` in batches.sql.
 */
export const claimBatches = (db: Db, limit: number, notIn: string[] = []): Promise<Batch[]> =>
  call(db, sql`claim_conversations(${limit}, ${asArray(notIn)}, ${leaseMs}, ${largestBatch}, ${linesKept})`)

/**
 * Locks the conversation of a batch. It must be the first statement of a transaction that saves more than `finishBatch`
 * does; see the order of locks in leases.ts. Throws `LeaseLost` if another process has taken the conversation over.
 */
export async function holdBatch(tx: Db, { conversation }: Waiting): Promise<void> {
  await holdLane(tx, conversations, conversation)
}

/** One person's message, for our copy of the thread. */
export interface WrittenLine {
  ts: string
  author: Exclude<TranscriptLine['author'], 'bot'>
  authorId: string
  text: string
  attachments: Attachment[]
}

/** How a batch changes its conversation. */
export type ConversationChanges = Partial<
  Pick<Conversation, 'customer' | 'customerUserId' | 'department' | 'awaiting' | 'inPersonsHands'>
> & {
  /** In how many milliseconds the team must have answered; null if nobody is waiting any more. */
  answerDueInMs?: number | null
}

/** The result of a batch. */
export interface BatchEnd {
  outcome: string
  written?: WrittenLine[]
  says?: Say[]
  changes?: ConversationChanges
  /** Absent if no customer wrote anything. */
  turn?: Turn
}

/** A batch and its result. */
export interface EndedBatch {
  batch: Waiting & Pick<Batch, 'givenUp'>
  end: BatchEnd
}

/** Saves the result of a batch by itself, perhaps in one call with others. As `finishBatch`. */
export type FinishBatch = (batch: EndedBatch['batch'], end: BatchEnd) => Promise<number | undefined>

/** Prepares finishing batches whose result is all that is to be saved. */
export function createFinishBatch(db: Db, log: Logger): FinishBatch {
  const finish = createGroups({
    run: (ended: EndedBatch[]) => finishBatches(db, ended),
    keyOf: ({ batch }) => batch.conversation.id,
    atOnce: 2,
    log,
  })
  return async (batch, end) => readyIn(batch.conversation, await finish({ batch, end }))
}

/**
 * Saves the result of a batch, all or nothing, and releases its lane. Returns the milliseconds until the conversation
 * may be handled again, if more waits in it. Throws `LeaseLost` if another process has taken the conversation over.
 */
export async function finishBatch(db: Db, batch: EndedBatch['batch'], end: BatchEnd): Promise<number | undefined> {
  const [readyInMs = null] = await finishBatches(db, [{ batch, end }])
  return readyIn(batch.conversation, readyInMs)
}

/** See `finish_batches` in batches.sql. */
const finishBatches = (db: Db, ended: EndedBatch[]): Promise<(number | null)[]> =>
  call(db, sql`finish_batches(${asJson(ended.map(endJson))})`)

const endJson = ({ batch, end }: EndedBatch) => {
  const { conversation, entries, givenUp = false } = batch
  const { outcome, changes = {}, written = [], says = [], turn } = end
  return {
    ...{ conversation: conversation.id, lease: conversation.leasedBy, sawDue: conversation.answerDue, givenUp },
    entries: entries.map(({ id }) => id),
    ...{ outcome, changes, written, turn },
    says: says.map((say) => ({ ...say, rank: rankOf(say) })),
    traces: tracesOf(entries),
  }
}

/**
 * Releases a batch to be retried after a pause. `failure` says how often it has failed and why; unchanged if absent.
 */
export async function postponeBatch(
  db: Db,
  { conversation, entries }: Waiting,
  pauseMs: number,
  failure?: { attempts: number; error: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdBatch(tx, { conversation, entries })
    const ids = entries.map(({ id }) => id)
    if (failure && ids.length > 0) {
      const { attempts, error } = failure
      await tx.update(inbox).set({ attempts, outcome: error }).where(inArray(inbox.id, ids))
    }
    const failedByItself = failure && ids.length === 0
    const readyAt = sql`now() + ${pauseMs} * interval '1 millisecond'`
    await tx
      .update(conversations)
      .set({ ...released, ...(failedByItself && { abandoned: failure.attempts }), readyAt, updatedAt: sql`now()` })
      .where(eq(conversations.id, conversation.id))
  })
}
