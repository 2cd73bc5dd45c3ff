import { and, asc, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { incidents, incidentTickets, ticketHistory, tickets } from '../../db/schema.ts'
import { servedTickets } from '../../db/served-tickets.ts'
import type { Incident, IncidentWithTickets } from '../../domain/incident.ts'
import { incidentName } from '../../domain/incident.ts'
import type { Served } from '../../domain/served.ts'
import type { Ticket } from '../../domain/ticket.ts'

/*
 * The rows of incidents. Lock the incident first, then conversations, then tickets; see queue/leases.ts for the rest.
 * Tickets join and leave only under the incident's lock.
 */

interface NewIncident {
  workspaceId: string
  title: string
  openedBy: string
  /** Identifies the form, which may be submitted twice. */
  form: string
}

/** Opens an incident; undefined if its form was submitted before. */
export async function addIncident(tx: Db, incident: NewIncident): Promise<Incident | undefined> {
  const [added] = await tx.insert(incidents).values(incident).onConflictDoNothing().returning()
  return added
}

export async function findIncident(db: Db, workspaceId: string, id: number): Promise<IncidentWithTickets | undefined> {
  const isIt = and(eq(incidents.workspaceId, workspaceId), eq(incidents.id, id))
  const [incident] = await db.select().from(incidents).where(isIt)
  return incident && { ...incident, tickets: await listMembers(db, id) }
}

/** Those that are open, the newest first. */
export const listIncidents = (db: Db, workspaceId: string): Promise<Incident[]> =>
  db
    .select()
    .from(incidents)
    .where(and(eq(incidents.workspaceId, workspaceId), eq(incidents.status, 'open')))
    .orderBy(desc(incidents.id))
    .limit(mostOpen)

/** Nobody looks after more at a time. */
const mostOpen = 50

export async function listMembers(db: Db, incidentId: number): Promise<Ticket[]> {
  const isIn = and(eq(incidentTickets.incidentId, incidentId), eq(incidentTickets.membership, 'in'))
  const ids = db.select({ id: incidentTickets.ticketId }).from(incidentTickets).where(isIn)
  return db.select().from(tickets).where(inArray(tickets.id, ids)).orderBy(asc(tickets.createdAt), asc(tickets.id))
}

/** The incident that a ticket is about; if it was about several, one that is open, or the newest. */
export async function findIncidentOf(db: Db, ticketId: string): Promise<Incident | undefined> {
  const isIn = and(eq(incidentTickets.ticketId, ticketId), eq(incidentTickets.membership, 'in'))
  const [found] = await db
    .select({ incident: incidents })
    .from(incidentTickets)
    .innerJoin(incidents, eq(incidents.id, incidentTickets.incidentId))
    .where(isIn)
    .orderBy(desc(sql`${incidents.status} = 'open'`), desc(incidents.id))
    .limit(1)
  return found?.incident
}

/** Incidents of which staff said that a ticket is not about them. */
export async function incidentsNotOf(db: Db, ticketId: string): Promise<number[]> {
  const isOut = and(eq(incidentTickets.ticketId, ticketId), eq(incidentTickets.membership, 'not in'))
  return (await db.select({ id: incidentTickets.incidentId }).from(incidentTickets).where(isOut)).map(({ id }) => id)
}

const mostRead = 500

/** Open tickets of the support channel that are about no open incident, the newest first. */
export function listFreeTickets(db: Db, workspaceId: string, { apart }: Pick<Served, 'apart'>): Promise<Ticket[]> {
  const isInOne = sql`exists (select from ${incidentTickets} m join ${incidents} i on i.id = m.incident_id
    where m.ticket_id = ${tickets.id} and m.membership = 'in' and i.status = 'open')`
  return db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.workspaceId, workspaceId),
        notInArray(tickets.status, ['resolved', 'closed']),
        servedTickets({ usual: true, teams: [], apart }),
        sql`not ${isInOne}`,
      ),
    )
    .orderBy(desc(tickets.createdAt))
    .limit(mostRead)
}

/** Locks an incident that is open; undefined if it is none. */
export async function lockIncident(tx: Db, workspaceId: string, id: number): Promise<Incident | undefined> {
  const isIt = and(eq(incidents.workspaceId, workspaceId), eq(incidents.id, id), eq(incidents.status, 'open'))
  const [incident] = await tx.select().from(incidents).where(isIt).for('no key update')
  return incident
}

/** Decides that customers are told: one conditional update, so of several people who saw the same, one tells them. */
export async function decideToTell(
  tx: Db,
  workspaceId: string,
  { id, told }: { id: number; told: number },
  by: string,
): Promise<Incident | undefined> {
  const isIt = and(eq(incidents.workspaceId, workspaceId), eq(incidents.id, id), eq(incidents.status, 'open'))
  const [decided] = await tx
    .update(incidents)
    .set({ told: told + 1, toldBy: by, toldAt: sql`now()` })
    .where(and(isIt, eq(incidents.told, told)))
    .returning()
  return decided
}

/** Decides that it is solved, in the same way. */
export async function decideSolved(tx: Db, workspaceId: string, id: number, by: string): Promise<Incident | undefined> {
  const isIt = and(eq(incidents.workspaceId, workspaceId), eq(incidents.id, id), eq(incidents.status, 'open'))
  const [decided] = await tx
    .update(incidents)
    .set({ status: 'solved', solvedBy: by, solvedAt: sql`now()` })
    .where(isIt)
    .returning()
  return decided
}

/** Says whether a ticket is about an incident. Resolves with false if that was known. */
export async function setMembership(
  tx: Db,
  incident: Incident,
  ticket: Ticket,
  membership: 'in' | 'not in',
  by: string,
): Promise<boolean> {
  const { id: incidentId, workspaceId, title } = incident
  const [before] = await tx
    .select({ membership: incidentTickets.membership })
    .from(incidentTickets)
    .where(and(eq(incidentTickets.incidentId, incidentId), eq(incidentTickets.ticketId, ticket.id)))
  if (before?.membership === membership) return false
  const at = sql`now()`
  await tx
    .insert(incidentTickets)
    .values({ workspaceId, incidentId, ticketId: ticket.id, membership, by })
    .onConflictDoUpdate({
      target: [incidentTickets.incidentId, incidentTickets.ticketId],
      set: { membership, by, at },
    })
  const event = membership === 'in' ? 'incident joined' : 'incident left'
  const detail = `${incidentName(incident)}: ${title}`
  if (membership === 'in' || before)
    await tx.insert(ticketHistory).values({ workspaceId, ticketId: ticket.id, event, actor: by, detail })
  return true
}

/** Whether a ticket is about an open incident. */
export async function isInOpenIncident(tx: Db, ticketId: string): Promise<boolean> {
  return (await findIncidentOf(tx, ticketId))?.status === 'open'
}

/** Records where staff see it, so that it is updated there. */
export async function placeIncident(tx: Db, id: number, { channelId, ts }: { channelId: string; ts: string }) {
  await tx.update(incidents).set({ channelId, ts }).where(eq(incidents.id, id))
}

/**
 * What a ticket that goes on in another was about, the other is about, too. Call it under the locks of both. Resolves with
 * the incident, if there is one.
 */
export async function takeOverIncident(tx: Db, from: Ticket, into: Ticket, by: string): Promise<Incident | undefined> {
  const incident = await findIncidentOf(tx, from.id)
  if (incident?.status !== 'open' || (await isInOpenIncident(tx, into.id))) return undefined
  await setMembership(tx, incident, into, 'in', by)
  return incident
}
