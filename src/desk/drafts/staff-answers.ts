import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { messages, tickets } from '../../db/schema.ts'
import { erased } from '../../domain/erasure.ts'
import { teamOf } from '../../domain/team.ts'
import { askedIn } from '../gaps/asked-in.ts'

/** A ticket of a gap, and what staff answered in its thread. */
export interface AnsweredTicket {
  ticketId: string
  team?: string
  /** What was asked. */
  question: string
  /** What staff wrote, the oldest first. */
  answers: string[]
  /** Customers and companies. */
  names: string[]
}

/** More is no draft but an archive. */
const mostTickets = 50
const mostLines = 40

/** Reads what staff answered in the threads of some tickets, the newest ticket first. */
export async function readStaffAnswers(db: Db, workspaceId: string, ticketIds: string[]): Promise<AnsweredTicket[]> {
  const found = await db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.workspaceId, workspaceId),
        inArray(tickets.id, ticketIds.slice(-mostTickets)),
        ne(tickets.request, erased),
      ),
    )
    .orderBy(sql`${tickets.createdAt} desc`, sql`${tickets.id} desc`)
  return Promise.all(
    found.map(async ({ id, conversationId, triage, team, request, customer }) => ({
      ticketId: id,
      team: teamOf({ team, triage }),
      question: askedIn(request),
      answers: await answersIn(db, conversationId),
      names: [customer.name, customer.company],
    })),
  )
}

/** A reply by the card's button is the bot's post, under the colleague's name; see `sendReply`. */
const underName = /^\*[^*\n]{1,120}:\*\s+/

async function answersIn(db: Db, conversationId: number): Promise<string[]> {
  const byStaff = or(
    eq(messages.author, 'staff'),
    sql`${messages.author} = 'bot' and ${messages.text} ~ '^\\*[^*]{1,120}:\\*\\s'`,
  )
  const lines = await db
    .select({ text: messages.text })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), byStaff, isNull(messages.deletedAt), ne(messages.text, '')))
    .orderBy(asc(messages.id))
    .limit(mostLines)
  return lines.map(({ text }) => text.replace(underName, ''))
}
