import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../base/look-every.ts'
import type { Database, Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { assumeAt, type TicketLife } from '../domain/ticket-life.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { wordsIn } from '../languages/words.ts'
import { type LeftOwner, releaseFrom } from './left-owner.ts'
import { frontdesk } from './move-ticket.ts'
import { makeMove } from './moves.ts'
import { drawCard, lockConversationOf, noteBelow, tellCustomer } from './say-of-ticket.ts'
import { addHistory } from './ticket-store.ts'

/*
 * What happens to tickets by themselves: they wake, their customers are asked whether they are solved, and they count as
 * solved. When is a column of the ticket, so nothing is lost with a process, and what is late is done late.
 */

export interface DueParts {
  database: Database
  life: TicketLife
  /** In the team's language. */
  words: StaffWords
  /** Whether somebody who had a ticket no longer serves it. */
  hasLeft(userId: string, team?: string): Promise<boolean>
  nameOf(userId: string): Promise<string>
  now(): Date
  log: Logger
}

const mostAtOnce = 50

/** Does what is due. Safe to call at any time, in every process: under its lock, each ticket is looked at again. */
export async function lookAtDueTickets(parts: DueParts, stopped?: AbortSignal): Promise<void> {
  const { database, now, log } = parts
  const due = await database.db
    .select()
    .from(tickets)
    .where(lte(tickets.dueAt, now()))
    .orderBy(asc(tickets.dueAt))
    .limit(mostAtOnce)
  for (const ticket of due) {
    if (stopped?.aborted) return
    // One that fails stops no other.
    await doWhatIsDue(parts, ticket).catch((err) =>
      log.warn({ err, ticket: ticket.id }, 'A ticket is due; it is retried'),
    )
  }
}

async function doWhatIsDue(parts: DueParts, ticket: Ticket): Promise<void> {
  const { database, now } = parts
  const left = ticket.status === 'snoozed' ? await ownerWhoLeft(parts, ticket) : undefined
  await database.db.transaction(async (tx) => {
    await lockConversationOf(tx, ticket.id)
    const isDue = and(eq(tickets.id, ticket.id), lte(tickets.dueAt, now()))
    const [found] = await tx.select().from(tickets).where(isDue).for('no key update')
    if (found) await doIt(tx, parts, found, left)
  })
  database.wake('outbox')
}

async function doIt(tx: Db, parts: DueParts, ticket: Ticket, left: LeftOwner | undefined): Promise<void> {
  const { workspaceId, id: ticketId, status, askedAt } = ticket
  if (status === 'snoozed') await wake(tx, parts, ticket, left)
  else if (status === 'resolved' && askedAt === null) await askWhetherSolved(tx, parts, ticket)
  else if (status === 'resolved') await makeMove(tx, { workspaceId, ticketId, move: { kind: 'assume' }, by: frontdesk })
  else await tx.update(tickets).set({ dueAt: null }).where(eq(tickets.id, ticketId))
}

async function ownerWhoLeft({ hasLeft, nameOf }: DueParts, ticket: Ticket) {
  const { claimedBy } = ticket
  if (claimedBy === null || !(await hasLeft(claimedBy, teamOf(ticket)))) return undefined
  return { userId: claimedBy, name: await nameOf(claimedBy) }
}

/** Its owner is mentioned in the note. */
async function wake(tx: Db, { words }: DueParts, ticket: Ticket, left: LeftOwner | undefined): Promise<void> {
  const { workspaceId, id: ticketId } = ticket
  await makeMove(tx, {
    ...{ workspaceId, ticketId, by: frontdesk },
    move: { kind: 'resume' },
    alsoForStaff: async (within, woken) => [
      ...(left ? await releaseFrom(within, woken, left, words) : []),
      noteBelow(ticketId, words.life.isBack(ticketId)),
    ],
  })
}

/** One gentle question. The customer's words bring the ticket back, or confirm that it is solved. */
async function askWhetherSolved(tx: Db, { life, now }: DueParts, ticket: Ticket): Promise<void> {
  const dueAt = assumeAt(life, now())
  const isUnasked = and(eq(tickets.id, ticket.id), isNull(tickets.askedAt))
  await tx.update(tickets).set({ askedAt: sql`now()`, dueAt }).where(isUnasked)
  await addHistory(tx, ticket, 'asked if solved', 'frontdesk')
  await drawCard(tx, ticket)
  await tellCustomer(tx, ticket, wordsIn(ticket.triage.language).isItSolved(ticket.id))
}

/** Often enough for whoever snoozes for minutes; the query finds nothing at no cost. */
const lookEveryMs = 2000

/** Looks every few seconds. Returns the function that stops it. */
export const startDueTickets = (parts: DueParts): (() => Promise<void>) =>
  lookEvery({
    everyMs: lookEveryMs,
    look: (stopped) => lookAtDueTickets(parts, stopped),
    failed: (err) => parts.log.warn({ err }, 'Could not look for tickets that are due; it is retried'),
  })
