import { eq, inArray, sql } from 'drizzle-orm'
import { asArray, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { conversations, inbox } from '../db/schema.ts'
import { type Conversation, linesKept, type Past } from '../domain/conversation.ts'
import { holdLane, leaseMs, released } from './leases.ts'

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
