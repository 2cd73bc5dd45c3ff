import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Line } from '../domain/erasure.ts'

/** The remaining messages of people in a conversation, in order. */
export async function readLines(tx: Db, conversationId: number): Promise<Line[]> {
  const { ts, text, attachments } = messages
  const lines = await tx
    .select({ ts, text, attachments })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isNull(messages.deletedAt), isNotNull(ts)))
    .orderBy(asc(messages.id))
  return lines.map((line) => ({ ...line, ts: line.ts ?? '' }))
}
