import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { messages, outbox, ticketHistory, tickets } from '../db/schema.ts'
import { SupportError } from '../domain/errors.ts'
import type { Ticket } from '../domain/ticket.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { CheckParts, Checks } from './checks.ts'
import type { Person } from './person.ts'
import { drawCard, lockConversationOf } from './say-of-ticket.ts'
import { addHistory, findTicket } from './ticket-store.ts'

/** How content a customer is, and the message in which they were asked. */
export interface Rated {
  ticketId: string
  outboxId: string
}

/** What customers say about the help that they got. It counts once, and the last word counts. */
export interface RatingActs {
  /** From 1 to 5. */
  rate(person: Person, rated: Rated, rating: number): Promise<void>
  /** Throws unless this person may say something about it. */
  checkMayRate(person: Person, ticketId: string): Promise<Ticket>
  commentRating(person: Person, ticketId: string, comment: string): Promise<void>
}

const longestComment = 2000

export function createRatingActs({ database, words }: CheckParts, { act }: Pick<Checks, 'act'>): RatingActs {
  const { db } = database
  /** Whose workspace they are of does not matter; that they wrote to us in this conversation does. */
  const checkMayRate = async (person: Person, ticketId: string) => {
    const ticket = await findTicket(db, person.workspaceId, ticketId)
    if (ticket && (await isCustomerOf(db, ticket, person.userId))) return ticket
    // The same for a ticket that does not exist, so nobody learns which do.
    throw new SupportError('not_customer', wordsIn(words.language).rating.notYours)
  }
  return {
    checkMayRate,
    rate: async (person, { ticketId, outboxId }, rating) => {
      const ticket = await checkMayRate(person, ticketId)
      if (!(Number.isInteger(rating) && rating >= 1 && rating <= 5)) return
      await act(async (tx) => {
        await lockConversationOf(tx, ticketId)
        if (await setRating(tx, ticket, person.userId, rating)) await redraw(tx, ticket, outboxId, rating)
      })
    },
    commentRating: async (person, ticketId, comment) => {
      const ticket = await checkMayRate(person, ticketId)
      await act(async (tx) => {
        await lockConversationOf(tx, ticketId)
        const ratingComment = comment.slice(0, longestComment)
        await tx.update(tickets).set({ ratingComment, ratedAt: sql`now()` }).where(eq(tickets.id, ticketId))
        await drawCard(tx, ticket)
      })
    },
  }
}

async function isCustomerOf(db: Db, { customerUserId, conversationId }: Ticket, userId: string): Promise<boolean> {
  if (customerUserId === userId) return true
  const wrote = and(eq(messages.authorId, userId), eq(messages.author, 'customer'))
  return (await db.$count(messages, and(eq(messages.conversationId, conversationId), wrote))) > 0
}

/** Resolves with false if it is the same as before. */
async function setRating(tx: Db, ticket: Ticket, userId: string, rating: number): Promise<boolean> {
  const isAnother = or(isNull(tickets.rating), ne(tickets.rating, rating))
  const changed = await tx
    .update(tickets)
    .set({ rating, ratedAt: sql`now()` })
    .where(and(eq(tickets.id, ticket.id), isAnother))
    .returning({ id: tickets.id })
  if (changed.length === 0) return false
  await addHistory(tx, ticket, 'rated', userId, String(rating))
  return true
}

/** The card, then the message with the buttons; see the order of locks in queue/leases.ts. */
async function redraw(tx: Db, ticket: Ticket, outboxId: string, given: number): Promise<void> {
  await drawCard(tx, ticket)
  const isIt = and(eq(outbox.id, outboxId), eq(outbox.conversationId, ticket.conversationId))
  const asked = and(isIt, sql`${outbox.utterance} ? 'rating'`)
  if ((await tx.$count(outbox, asked)) === 0) return
  const utterance = { kind: 'redaction', outboxId, mayStay: true } as const
  await enqueue(tx, ticket, { channel: ticket.channelId, utterance })
  const changed = sql`jsonb_set(${outbox.utterance}, '{rating,given}', ${asJson(given)})`
  await tx.update(outbox).set({ utterance: changed }).where(asked)
}

/** Customers are asked how content they are when their ticket is resolved for the first time. */
export async function isFirstResolution(tx: Db, { id }: Ticket): Promise<boolean> {
  const resolved = and(eq(ticketHistory.ticketId, id), eq(ticketHistory.event, 'resolved'))
  return (await tx.$count(ticketHistory, resolved)) === 1
}
