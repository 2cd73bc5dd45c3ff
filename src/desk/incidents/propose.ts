import type { Db } from '../../db/database.ts'
import type { Incident } from '../../domain/incident.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { isSettled } from '../../domain/ticket-moves.ts'
import { findIncidentOf, incidentsNotOf, listIncidents, listMembers } from './incident-store.ts'
import type { Nearness } from './likeness.ts'

/** What a ticket's card shows of incidents: the one that it is about, or one that it may be about. */
export interface IncidentAside {
  of?: Incident
  proposed?: Incident
}

export type FindIncidentAside = (ticket: Ticket) => Promise<IncidentAside>

/** Tickets of teams with a channel of their own are nothing for those who see the incident. */
export const createFindIncidentAside =
  (db: Db, nearness: Nearness, isApart: (ticket: Ticket) => boolean): FindIncidentAside =>
  async (ticket) => {
    const of = await findIncidentOf(db, ticket.id)
    if (of?.status === 'open' || isSettled(ticket.status) || isApart(ticket)) return { of }
    const open = await listIncidents(db, ticket.workspaceId)
    if (open.length === 0) return { of }
    const refused = await incidentsNotOf(db, ticket.id)
    let best: { incident: Incident; near: number } | undefined
    for (const incident of open.filter(({ id }) => !refused.includes(id))) {
      const near = nearness({ title: incident.title, tickets: await listMembers(db, incident.id) }, ticket)
      if (near >= 1 && near > (best?.near ?? 0)) best = { incident, near }
    }
    return { of, proposed: best?.incident }
  }
