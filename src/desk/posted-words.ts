import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { Utterance } from '../domain/utterance.ts'

/** A note or reply that may have been posted, with its current words. */
export interface PostedWords {
  id: string
  createdAt: Date
  utterance: Extract<Utterance, { kind: 'note' | 'reply' }>
  /** Where Slack posted it, if known. */
  posted?: { channelId: string; ts: string }
}

/** The words of an outbox entry. Undefined if it is a card, or was deleted because of its age. */
export async function findPostedWords(db: Db, outboxId: string): Promise<PostedWords | undefined> {
  const { id, createdAt, utterance, postedChannelId: channelId, postedTs: ts } = outbox
  const [entry] = await db
    .select({ id, createdAt, utterance, channelId, ts })
    .from(outbox)
    .where(eq(outbox.id, outboxId))
  if (entry?.utterance.kind !== 'note' && entry?.utterance.kind !== 'reply') return undefined
  const posted = entry.channelId && entry.ts ? { channelId: entry.channelId, ts: entry.ts } : undefined
  return { id: entry.id, createdAt: entry.createdAt, utterance: entry.utterance, posted }
}
