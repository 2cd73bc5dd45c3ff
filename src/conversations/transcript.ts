import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Happening, TranscriptLine } from '../inquiry.ts'

/** Enough to understand what "and that one?" means. */
const linesKept = 20

/** SQL for what was said in a conversation so far, oldest first. */
export const transcriptOf = (conversationId: number): SQL<TranscriptLine[]> => sql<TranscriptLine[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('author', author, 'text', text) order by id), '[]')
  from (select id, author, text from ${messages}
    where conversation_id = ${conversationId} and deleted_at is null order by id desc limit ${linesKept}) line)`

interface Place {
  workspaceId: string
  channelId: string
  conversationId: number
}

/** Adds what people wrote; a message that is there already stays as it is. */
export async function addWritten(
  tx: Db,
  place: Place,
  written: Extract<Happening, { kind: 'written' }>[],
): Promise<void> {
  if (written.length === 0) return
  const rows = written.map(({ ts, author, text, attachments }) => ({
    ...place,
    ts,
    text,
    attachments,
    author: author.kind,
    authorId: author.kind === 'customer' ? author.customer.userId : author.userId,
  }))
  await tx.insert(messages).values(rows).onConflictDoNothing()
}

/** Adds what the bot says; its `ts` comes when Slack has accepted it. */
export async function addSaid(tx: Db, place: Place, text: string, outboxId: string): Promise<void> {
  await tx.insert(messages).values({ ...place, text, outboxId, author: 'bot' })
}

/** Brings our copy of a message up to date. */
export async function applyChange(
  tx: Db,
  { workspaceId, channelId }: Place,
  change: Extract<Happening, { kind: 'edited' | 'deleted' }>,
): Promise<void> {
  const set = change.kind === 'edited' ? { text: change.text, editedAt: sql`now()` } : { deletedAt: sql`now()` }
  await tx
    .update(messages)
    .set(set)
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, change.ts)))
}
