import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Database, Db } from '../../db/database.ts'
import { tickets } from '../../db/schema.ts'
import type { Assignment } from '../../domain/duty.ts'
import { teamOf } from '../../domain/team.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { frontdesk } from '../move-ticket.ts'
import { makeMove } from '../moves.ts'
import { lockConversationOf, noteBelow } from '../say-of-ticket.ts'
import type { Roster } from './roster.ts'
import { takeTurn } from './take-turn.ts'

/*
 * Gives tickets to people on duty, where a team wants it. That a ticket is to be given is a column of it, set by the act
 * that opens it or brings it back without an owner. So it is given once, however many processes there are, and late
 * rather than never.
 */

export interface GivingParts {
  database: Database
  assignment: Assignment
  roster: Pick<Roster, 'forTicket'>
  nameOf(userId: string): Promise<string>
  /** In the team's language. */
  words: StaffWords
  log: Logger
}

/** As the index has it. */
const wantsOwner = sql`${tickets.wantsOwner}`
const mostAtOnce = 50

/**
 * Gives each ticket that wants an owner to somebody on duty who serves it. If nobody is, it stays open for everybody.
 * Safe to call at any time, in every process. Returns whether all went well.
 */
export async function giveTickets(parts: GivingParts, stopped?: AbortSignal): Promise<boolean> {
  let isWell = true
  for (const ticket of await listWanting(parts.database.db)) {
    if (stopped?.aborted) break
    // One that fails stops no other.
    await giveTicket(parts, ticket).catch((err: unknown) => {
      isWell = false
      parts.log.warn({ err, ticket: ticket.id }, 'A ticket could not be given to anybody; it is retried')
    })
  }
  return isWell
}

const listWanting = (db: Db): Promise<Ticket[]> =>
  db.select().from(tickets).where(wantsOwner).orderBy(asc(tickets.createdAt)).limit(mostAtOnce)

async function giveTicket(parts: GivingParts, ticket: Ticket): Promise<void> {
  const { id, workspaceId } = ticket
  const { database, assignment, roster, nameOf } = parts
  const people = await roster.forTicket(ticket)
  const names = new Map(await Promise.all(people.map(async (one) => [one, await nameOf(one)] as const)))
  await database.db.transaction(async (tx) => {
    if (!(await isTaken(tx, ticket))) return
    const to = await takeTurn(tx, { workspaceId, people, assignment })
    if (to !== undefined) await giveTo(tx, parts, { id, workspaceId }, { to, ownerName: names.get(to) })
  })
  database.wake('outbox')
}

/**
 * From now on nobody else gives it. False if somebody has, or it has an owner by now; or if it went to another team, whose
 * people are looked up the next time.
 */
async function isTaken(tx: Db, ticket: Ticket): Promise<boolean> {
  await lockConversationOf(tx, ticket.id)
  const wants = and(eq(tickets.id, ticket.id), wantsOwner)
  const [found] = await tx.select().from(tickets).where(wants).for('no key update')
  if (!found || teamOf(found) !== teamOf(ticket)) return false
  await tx.update(tickets).set({ wantsOwner: false }).where(eq(tickets.id, ticket.id))
  return found.status === 'open'
}

async function giveTo(
  tx: Db,
  { words }: GivingParts,
  { id, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>,
  { to, ownerName }: { to: string; ownerName?: string },
): Promise<void> {
  await makeMove(tx, {
    ...{ workspaceId, ticketId: id, ownerName },
    move: { kind: 'assign', to },
    by: frontdesk,
    // A card that changes tells nobody; the note mentions who has it now.
    alsoForStaff: async () => [noteBelow(id, words.duty.yourTurn(id))],
  })
}

/** Where people take tickets themselves, so that none is given when that changes. */
export async function giveNone(db: Db): Promise<void> {
  const some = db.select({ id: tickets.id }).from(tickets).where(wantsOwner).limit(1000)
  await db
    .update(tickets)
    .set({ wantsOwner: false })
    .where(inArray(tickets.id, some.for('update', { skipLocked: true })))
}

const lookEveryMs = 1000
const seldomMs = 60_000
/** After a failure; Slack may be away. */
const pauseMs = 5000

/** Looks every second. Returns the function that stops it. */
export function startGivingTickets(parts: GivingParts): () => Promise<void> {
  const { database, assignment, log } = parts
  const gives = assignment !== 'claim'
  let pausedUntil = 0
  const look = async (stopped: AbortSignal) => {
    if (!gives) return giveNone(database.db)
    if (Date.now() < pausedUntil) return
    if (!(await giveTickets(parts, stopped))) pausedUntil = Date.now() + pauseMs
  }
  return lookEvery({
    everyMs: gives ? lookEveryMs : seldomMs,
    look,
    failed: (err) => log.warn({ err }, 'Could not look for tickets to give to people on duty; it is retried'),
  })
}
