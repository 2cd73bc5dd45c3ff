import { arrayOverlaps, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../../../src/db/database.ts'
import { inbox, outbox } from '../../../src/db/schema.ts'

/** Messages by their keys, channel and `ts`, as the inbox knows them. */
export interface TallyQuestion {
  messageKeys: string[]
}

/** What the bot's database says of these messages. */
export interface Tally {
  /** How many of them it has stored, and how many of those are handled. */
  stored: number
  handled: number
  /** The posts that they brought about, each by its id. */
  posts: { id: string; kind: string; isSaid: boolean }[]
  /** How many deliveries and posts of anybody it has still to deal with. */
  waiting: number
}

/** Counts what has become of messages. */
export async function countUp(db: Db, { messageKeys }: TallyQuestion): Promise<Tally> {
  const waiting = await countWaiting(db)
  if (messageKeys.length === 0) return { stored: 0, handled: 0, posts: [], waiting }
  const stored = await db
    .select({ traceId: inbox.traceId, handledAt: inbox.handledAt })
    .from(inbox)
    .where(inArray(inbox.messageKey, messageKeys))
  const traces = stored.flatMap(({ traceId }) => traceId ?? [])
  const posts = traces.length === 0 ? [] : await postsBecauseOf(db, traces)
  return { stored: stored.length, handled: stored.filter(({ handledAt }) => handledAt).length, posts, waiting }
}

async function countWaiting(db: Db): Promise<number> {
  const unhandled = await db.$count(inbox, isNull(inbox.handledAt))
  return unhandled + (await db.$count(outbox, isNull(outbox.finishedAt)))
}

/** What was withheld or refused is nothing that Slack should show. */
async function postsBecauseOf(db: Db, traces: string[]): Promise<Tally['posts']> {
  const { id, utterance, result } = outbox
  const rows = await db.select({ id, utterance, result }).from(outbox).where(arrayOverlaps(outbox.causedBy, traces))
  return rows
    .filter((row) => row.result === null || row.result === 'said')
    .map((row) => ({ id: row.id, kind: row.utterance.kind, isSaid: row.result === 'said' }))
}
