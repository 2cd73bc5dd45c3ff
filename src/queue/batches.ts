import { eq, inArray, sql } from 'drizzle-orm'
import { asArray, asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { conversations, inbox } from '../db/schema.ts'
import { type Conversation, linesKept, type Past } from '../domain/conversation.ts'
import type { Attachment, TranscriptLine } from '../domain/message.ts'
import type { Say } from '../domain/utterance.ts'
import { rankOf } from './enqueue.ts'
import { holdLane, LeaseLost, leaseMs, released } from './leases.ts'

/** A delivery that waits to be handled. */
export type InboxEntry = Pick<typeof inbox.$inferSelect, 'id' | 'kind' | 'body' | 'attempts'>

/** What waits in one conversation, in the order in which Slack sent it. */
export interface Waiting {
  conversation: Conversation
  entries: InboxEntry[]
}

/**
 * What waits, handled together, under the conversation's lease; and what was there before. It has no entries when it was taken
 * because an answer is due.
 */
export interface Batch extends Waiting {
  /** Who wrote the oldest of what waits. */
  author: string | null
  /** It failed too often: its deliveries are also kept as dead letters when it is finished. */
  givenUp?: boolean
  past: Past
}

const largestBatch = 50

/** Leases at most `limit` conversations that are ready, outside of these channels, and with the words of nobody of these people. See `claim_conversations` in batches.sql. */
export const claimBatches = (db: Db, limit: number, notIn: string[] = []): Promise<Batch[]> =>
  call(db, sql`claim_conversations(${limit}, ${asArray(notIn)}, ${leaseMs}, ${largestBatch}, ${linesKept})`)

/**
 * Locks the conversation of a batch: the first statement of a transaction that saves more than `finishBatch` does; see the order of
 * locks in leases.ts. Throws `LeaseLost` when another process has taken the conversation over.
 */
export async function holdBatch(tx: Db, { conversation }: Waiting): Promise<void> {
  await holdLane(tx, conversations, conversation)
}

/** One message of a person, for our copy of the thread. */
export interface WrittenLine {
  ts: string
  author: Exclude<TranscriptLine['author'], 'bot'>
  authorId: string
  text: string
  attachments: Attachment[]
}

/** What becomes of a conversation by the handling of a batch. */
export type ConversationChanges = Partial<
  Pick<Conversation, 'customer' | 'customerUserId' | 'department' | 'awaiting' | 'inPersonsHands'>
> & {
  /** In how many milliseconds people must have answered; null: nobody waits for them any more. */
  answerDueInMs?: number | null
}

/** What came of a batch. */
export interface BatchEnd {
  outcome: string
  written?: WrittenLine[]
  says?: Say[]
  changes?: ConversationChanges
}

/**
 * Saves what came of a batch, all or nothing, and gives its lane back. Returns in how many milliseconds the conversation
 * may be handled again, if more waits in it. Throws `LeaseLost` when another process has taken the conversation over. See
 * `finish_batch` in batches.sql.
 */
export async function finishBatch(
  db: Db,
  { conversation, entries, givenUp = false }: Waiting & Pick<Batch, 'givenUp'>,
  { outcome, changes = {}, written = [], says = [] }: BatchEnd,
): Promise<number | undefined> {
  const ids = asArray(entries.map(({ id }) => id))
  const ranked = says.map((say) => ({ ...say, rank: rankOf(say) }))
  const readyInMs = await call<number | null>(
    db,
    sql`finish_batch(${conversation.id}, ${conversation.leasedBy}, ${conversation.answerDue}, ${givenUp}, ${ids}, ${outcome},
      ${asJson(changes)}, ${asJson(written)}, ${asJson(ranked)})`,
  )
  if (readyInMs === -1) throw new LeaseLost(conversation.id)
  return readyInMs ?? undefined
}

/** Gives a batch back to be tried again after a pause. `failure`: how often it has failed, and why; as before where absent. */
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
