import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { Utterance } from '../domain/utterance.ts'

/** A note to staff that may have been posted, with its current words. */
export interface PostedNote {
  id: string
  createdAt: Date
  note: Extract<Utterance, { kind: 'note' }>
  /** Where Slack posted it, if known. */
  posted?: { channelId: string; ts: string }
}

/** The note of an outbox entry. Undefined if the entry is not a note or was deleted because of its age. */
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
