import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { asJson, call } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Attachment, TranscriptLine } from '../domain/message.ts'
import type { Turn as TurnOfFigures } from '../domain/turn.ts'
import type { Say } from '../domain/utterance.ts'
import { type Turn, type TurnJson, turnOf } from './attempts.ts'
import type { Batch, Waiting } from './batches.ts'
import { rankOf } from './enqueue.ts'
import { createGroups } from './groups.ts'
import type { LaneWorker } from './lane-worker.ts'
import { leaseMs, readyIn } from './leases.ts'
import { tracesOf } from './trace-id.ts'

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
  turn?: TurnOfFigures
}

/** A batch and its result. */
export interface EndedBatch {
  batch: Waiting & Pick<Batch, 'givenUp'>
  end: BatchEnd
}

/** Saves the result of a batch by itself, perhaps in one call with others. As `finishBatch`. */
export type FinishBatch = (batch: EndedBatch['batch'], end: BatchEnd) => Promise<number | undefined>

/** How finishing begins posts in passing; see `LaneWorker.claimWith`. */
export type BeginPosts = LaneWorker<Turn>['claimWith']

/** Begins posts by an outbox that starts later. Until then none begins. */
export function beginByOutbox() {
  let outbox: LaneWorker<Turn> | undefined
  const beginPosts: BeginPosts = async (call) => (outbox ? outbox.claimWith(call) : (await call(0)).result)
  return {
    beginPosts,
    started: (worker: LaneWorker<Turn>) => {
      outbox = worker
    },
  }
}

/** Prepares finishing batches whose result is all that is to be saved. Calls `wake` if posts wait that have not begun. */
export function createFinishBatch(db: Db, beginPosts: BeginPosts, wake: () => void, log: Logger): FinishBatch {
  const run = async (ended: EndedBatch[]) => {
    const { ends, begun } = await beginPosts(async (most) => {
      const { ends, turns } = await finishBatches(db, ended, most)
      return { lanes: turns, result: { ends, begun: turns.length } }
    })
    if (begun < ended.reduce((count, { end: { says = [] } }) => count + says.length, 0)) wake()
    return ends
  }
  const finish = createGroups({ run, keyOf: ({ batch }) => batch.conversation.id, atOnce: 2, log })
  return async (batch, end) => readyIn(batch.conversation, await finish({ batch, end }))
}

/**
 * Saves the result of a batch, all or nothing, and releases its lane. Returns the milliseconds until the conversation
 * may be handled again, if more waits in it. Throws `LeaseLost` if another process has taken the conversation over.
 */
export async function finishBatch(db: Db, batch: EndedBatch['batch'], end: BatchEnd): Promise<number | undefined> {
  const { ends } = await finishBatches(db, [{ batch, end }], 0)
  return readyIn(batch.conversation, ends[0] ?? null)
}

/** See `finish_batches` in batches.sql. */
async function finishBatches(db: Db, ended: EndedBatch[], mostTurns: number) {
  const { ends, turns } = await call<{ ends: (number | null)[]; turns: TurnJson[] }>(
    db,
    sql`finish_batches(${asJson(ended.map(endJson))}, ${mostTurns}::integer, ${leaseMs})`,
  )
  return { ends, turns: turns.map(turnOf) }
}

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
