import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { Utterance } from '../domain/utterance.ts'

/** A note to staff that may stand in Slack, with the words that it has now. */
export interface PostedNote {
  id: string
  createdAt: Date
  note: Extract<Utterance, { kind: 'note' }>
  /** Where Slack put it, if that is known. */
  posted?: { channelId: string; ts: string }
}

/** The note of an entry of the outbox; undefined when it is none, or so old that it is no longer kept. */
export async function findPostedNote(db: Db, outboxId: string): Promise<PostedNote | undefined> {
  const { id, createdAt, utterance, postedChannelId: channelId, postedTs: ts } = outbox
  const [entry] = await db
    .select({ id, createdAt, utterance, channelId, ts })
    .from(outbox)
    .where(eq(outbox.id, outboxId))
  if (entry?.utterance.kind !== 'note') return undefined
  const posted = entry.channelId && entry.ts ? { channelId: entry.channelId, ts: entry.ts } : undefined
  return { id: entry.id, createdAt: entry.createdAt, note: entry.utterance, posted }
}
