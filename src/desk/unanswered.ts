import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Attachment } from '../domain/message.ts'

/** A message that nobody has answered. */
export interface UnansweredLine {
  authorId: string | null
  text: string
  ts: string | null
  attachments: Attachment[]
}

/** Unanswered threads are not longer than this. */
const mostLines = 50

/**
 * Finds what customers wrote in a conversation since one of our people last wrote there, or the bot if `orByBot`, oldest
 * first.
 */
export async function findUnanswered(
  db: Db,
  conversationId: number,
  { orByBot = false }: { orByBot?: boolean } = {},
): Promise<UnansweredLine[]> {
  const { author, authorId, text, ts, attachments } = messages
  const latest = await db
    .select({ author, authorId, text, ts, attachments })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isNull(messages.deletedAt)))
    .orderBy(desc(messages.id))
    .limit(mostLines)
  const answered = latest.findIndex((line) => line.author === 'staff' || (orByBot && line.author === 'bot'))
  const since = answered < 0 ? latest : latest.slice(0, answered)
  return since.filter((line) => line.author === 'customer').reverse()
}
