import { and, asc, eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Database, Db } from '../../db/database.ts'
import { lockTickets } from '../../db/lock-tickets.ts'
import { departures, tickets } from '../../db/schema.ts'
import type { Standing } from '../../domain/standing.ts'
import { teamOf } from '../../domain/team.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { endSessionsOf, hasSessions } from '../dashboard-store.ts'
import { isOnDuty, takeOffDuty } from '../duty-store.ts'
import { frontdesk } from '../move-ticket.ts'
import { makeMove } from '../moves.ts'
import type { Person } from '../person.ts'
import { type DepartureNoteParts, departureNotes } from './departure-notes.ts'

/*
 * Staff who leave. That somebody left a channel is stored, and says nothing yet: it may come twice, late, or of any
 * channel. Slack is asked whether they still serve what they have. If not, they go off duty, and their tickets in work are
 * everybody's. Their other tickets are when they come back.
 */

export interface DepartureParts extends DepartureNoteParts {
  database: Database
  standingOf(userId: string, team?: string): Promise<Standing>
  /** The names of the company's teams. */
  teams: string[]
  log: Logger
}

/** Stores that somebody left a channel, once until it is looked at. */
export async function noteDeparture(db: Db, { workspaceId, userId }: Person): Promise<void> {
  await db.insert(departures).values({ workspaceId, userId }).onConflictDoNothing()
}

const mostAtOnce = 50

/** Looks at everybody who left a channel. Safe to call at any time, in every process. Returns whether all could be. */
export async function lookAtDepartures(parts: DepartureParts, stopped?: AbortSignal): Promise<boolean> {
  let isWell = true
  const { db } = parts.database
  for (const person of await db.select().from(departures).orderBy(asc(departures.heardAt)).limit(mostAtOnce)) {
    if (stopped?.aborted) break
    const isDone = await lookAtPerson(parts, person).catch((err: unknown) => {
      parts.log.warn({ err }, 'It is not known yet whether somebody still serves their tickets; it is retried')
      return false
    })
    isWell &&= isDone
  }
  return isWell
}

/** Resolves with false if nobody can tell whether they have left. */
async function lookAtPerson(parts: DepartureParts, person: Person): Promise<boolean> {
  const { database, roster, teams } = parts
  const { userId } = person
  if (!(await endSessionsOfLeft(parts, person))) return false
  const mine = await listInWork(database.db, person)
  // Customers leave channels, too.
  if (mine.length === 0 && !(await isOnDuty(database.db, person))) {
    await forgetDeparture(database.db, person)
    return true
  }
  const standings = new Map<string | undefined, Standing>()
  for (const team of new Set([undefined, ...teams, ...mine.map(teamOf)]))
    standings.set(team, await parts.standingOf(userId, team))
  if ([...standings.values()].includes('unknown')) return false
  roster.forget(userId)
  // First, and by itself, so that they are given no ticket meanwhile.
  if (![...standings.values()].includes('serves')) await takeOffDuty(database.db, person)
  await offer(parts, person, (ticket) => standings.get(teamOf(ticket)) === 'left')
  return true
}

/** Resolves with false if nobody can tell whether somebody with a session at the dashboard has left. */
async function endSessionsOfLeft({ database: { db }, standingOf }: DepartureParts, person: Person): Promise<boolean> {
  if (!(await hasSessions(db, person))) return true
  const standing = await standingOf(person.userId)
  if (standing === 'left') await endSessionsOf(db, person)
  return standing !== 'unknown'
}

/** False if another process has looked at it. */
async function forgetDeparture(db: Db, { workspaceId, userId }: Person): Promise<boolean> {
  const isTheirs = and(eq(departures.workspaceId, workspaceId), eq(departures.userId, userId))
  return (await db.delete(departures).where(isTheirs).returning()).length > 0
}

const listInWork = (db: Db, { workspaceId, userId }: Person): Promise<Ticket[]> =>
  db
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), eq(tickets.claimedBy, userId), eq(tickets.status, 'claimed')))
    .orderBy(asc(tickets.id))

/** Frees the tickets in work that somebody no longer serves, and tells staff of all of them in one note a channel. */
async function offer(parts: DepartureParts, person: Person, isLeft: (ticket: Ticket) => boolean): Promise<void> {
  const { database } = parts
  const say = await departureNotes(parts, person, (await listInWork(database.db, person)).filter(isLeft))
  await database.db.transaction(async (tx) => {
    if (!(await forgetDeparture(tx, person))) return
    const freed: Ticket[] = []
    for (const ticket of (await lockTheirs(tx, person)).filter(isLeft)) {
      const move = { kind: 'release', from: person.userId } as const
      const moved = await makeMove(tx, { workspaceId: person.workspaceId, ticketId: ticket.id, move, by: frontdesk })
      if (moved) freed.push(moved)
    }
    for (const { ticket, note } of say(freed)) await enqueue(tx, ticket, note)
  })
  database.wake('outbox')
}

async function lockTheirs(tx: Db, person: Person): Promise<Ticket[]> {
  const before = await listInWork(tx, person)
  return lockTickets(
    tx,
    before.map(({ id }) => id),
  )
}

const lookEveryMs = 1000
/** While Slack does not tell who has left. */
const pauseMs = 10_000

/** Looks every second. Returns the function that stops it. */
export function startNoticingDepartures(parts: DepartureParts): () => Promise<void> {
  let pausedUntil = 0
  return lookEvery({
    everyMs: lookEveryMs,
    look: async (stopped) => {
      if (Date.now() < pausedUntil) return
      if (!(await lookAtDepartures(parts, stopped))) pausedUntil = Date.now() + pauseMs
    },
    failed: (err) => parts.log.warn({ err }, 'Could not look who has left; it is retried'),
  })
}
