import type { Db } from '../db/database.ts'
import { lockTickets } from '../db/lock-tickets.ts'
import type { Incident } from '../domain/incident.ts'
import { incidentName } from '../domain/incident.ts'
import { signed } from '../domain/signed.ts'
import type { Ticket } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import { supportLane } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { listMembers } from './incidents/incident-store.ts'
import { noteBelow, tellCustomer } from './say-of-ticket.ts'
import { addHistory } from './ticket-store.ts'

/** A text for all customers of an incident, and who wrote it. */
export interface IncidentText {
  by: { userId: string; name: string }
  /** As a customer reads it. */
  textFor(ticket: Ticket): string
  /** In the team's language. */
  words: StaffWords
}

/** The tickets that somebody still waits for, locked; the customers' lanes are then taken in one order. */
export async function lockOpenMembers(tx: Db, { id }: Incident): Promise<Ticket[]> {
  const members = await listMembers(tx, id)
  const locked = await lockTickets(
    tx,
    members.map((ticket) => ticket.id),
  )
  return locked.filter(({ status }) => !isSettled(status)).sort((a, b) => (a.channelId < b.channelId ? -1 : 1))
}

/** Draws what staff see of an incident. It belongs to a conversation, as all posts do. */
export const drawIncident = (tx: Db, { id }: Incident, ticket: Ticket): Promise<void> =>
  enqueue(tx, ticket, { channel: supportLane, utterance: { kind: 'incident', incidentId: id } })

/** Says a text in the thread of each ticket, once. Lock the tickets first; staff read it below each card. */
export async function tellEach(tx: Db, incident: Incident, tickets: Ticket[], { by, textFor, words }: IncidentText) {
  const note = words.incidents.toldNote(by.name, incidentName(incident))
  for (const ticket of tickets) {
    await addHistory(tx, ticket, 'staff replied', by.userId)
    await enqueue(tx, ticket, noteBelow(ticket.id, note, textFor(ticket)))
  }
  for (const ticket of tickets)
    await tellCustomer(tx, ticket, signed(by.name, textFor(ticket)), { format: 'slack', by })
}
