import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { WriteAnswer } from '../departments/write-answer.ts'
import type { TranscriptLine } from '../domain/message.ts'
import { proseOf } from '../domain/message-text.ts'
import type { ProposedAnswer } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'

const mostLines = 10

/** Has an answer written to what a ticket's customer wants, in their language, from the thread as it is by now. */
export const answersBy =
  (
    db: Db,
    write: WriteAnswer,
    inTime: (
      about: Pick<Ticket, 'workspaceId' | 'conversationId'>,
      work: () => ReturnType<WriteAnswer>,
    ) => ReturnType<WriteAnswer>,
  ) =>
  async (ticket: Ticket): Promise<ProposedAnswer | undefined> => {
    const { workspaceId, channelId, threadTs, customer, attachments, request, conversationId, triage } = ticket
    const transcript = await readThread(db, conversationId)
    const text = transcript.findLast(({ author }) => author === 'customer')?.text ?? request
    const inquiry = { workspaceId, channelId, threadTs, customer, attachments, transcript, text: proseOf(text) }
    return inTime({ workspaceId, conversationId }, () =>
      write(inquiry, triage.language === 'und' ? 'en' : triage.language),
    )
  }

/** The last lines of a thread that are left, the oldest first. */
async function readThread(db: Db, conversationId: number): Promise<TranscriptLine[]> {
  const isLeft = and(eq(messages.conversationId, conversationId), isNull(messages.deletedAt), ne(messages.text, ''))
  const lines = await db
    .select({ author: messages.author, text: messages.text })
    .from(messages)
    .where(isLeft)
    .orderBy(desc(messages.id))
    .limit(mostLines)
  return lines.reverse()
}
