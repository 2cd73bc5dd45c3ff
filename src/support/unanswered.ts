import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Attachment } from '../domain/message.ts'

/** What a customer wrote since somebody last answered, oldest first. `ts`: of each of the messages. */
export interface Unanswered {
  text: string
  ts: string[]
  attachments: Attachment[]
}

/** Nobody waits for an answer to more than this. */
const mostLines = 50

/** Finds what a customer wrote in a conversation since one of our people last wrote there. */
export async function findUnanswered(db: Db, conversationId: number): Promise<Unanswered> {
  const latest = await db
    .select({ author: messages.author, text: messages.text, ts: messages.ts, attachments: messages.attachments })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isNull(messages.deletedAt)))
    .orderBy(desc(messages.id))
    .limit(mostLines)
  const answered = latest.findIndex(({ author }) => author === 'staff')
  const since = (answered < 0 ? latest : latest.slice(0, answered)).filter(({ author }) => author === 'customer')
  const lines = since.reverse()
  return {
    text: lines.map(({ text }) => text).join('\n'),
    ts: lines.flatMap(({ ts }) => ts ?? []),
    attachments: lines.flatMap(({ attachments }) => attachments),
  }
}
