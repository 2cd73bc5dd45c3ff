import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages, promises } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'

/** What was written in a ticket's thread, as far as it was not erased. */
export type StoryMessage = Pick<
  typeof messages.$inferSelect,
  'id' | 'author' | 'authorId' | 'text' | 'attachments' | 'writtenAt' | 'editedAt' | 'deletedAt'
>

/** A promise to the customer of a ticket, and whether it was kept. */
export type StoryPromise = Pick<
  typeof promises.$inferSelect,
  'kind' | 'targetMinutes' | 'startedAt' | 'dueAt' | 'breachedAt' | 'metAt' | 'endedAt'
>

/** What belongs to a ticket besides its history. Whether somebody may read it is asked before. */
export interface Story {
  messages: StoryMessage[]
  promises: StoryPromise[]
}

const mostMessages = 500

export async function readStory(db: Db, ticket: Pick<Ticket, 'id' | 'workspaceId' | 'conversationId'>): Promise<Story> {
  const { id, author, authorId, text, attachments, writtenAt, editedAt, deletedAt } = messages
  const { kind, targetMinutes, startedAt, dueAt, breachedAt, metAt, endedAt } = promises
  return {
    messages: await db
      .select({ id, author, authorId, text, attachments, writtenAt, editedAt, deletedAt })
      .from(messages)
      .where(and(eq(messages.workspaceId, ticket.workspaceId), eq(messages.conversationId, ticket.conversationId)))
      .orderBy(asc(id))
      .limit(mostMessages),
    promises: await db
      .select({ kind, targetMinutes, startedAt, dueAt, breachedAt, metAt, endedAt })
      .from(promises)
      .where(and(eq(promises.workspaceId, ticket.workspaceId), eq(promises.ticketId, ticket.id)))
      .orderBy(asc(promises.id)),
  }
}
