import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Change } from '../domain/burst.ts'
import type { TranscriptLine } from '../domain/message.ts'

/** Brings our copy of a message up to date. Resolves with who wrote it, if we have it. */
export async function applyChange(
  tx: Db,
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
  change: Change,
): Promise<TranscriptLine['author'] | undefined> {
  const set = change.kind === 'edited' ? { text: change.text, editedAt: sql`now()` } : { deletedAt: sql`now()` }
  const [changed] = await tx
    .update(messages)
    .set(set)
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, change.ts)))
    .returning({ author: messages.author })
  return changed?.author
}
