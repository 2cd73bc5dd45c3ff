import type { Db } from '../db/database.ts'
import { lockTickets } from '../db/lock-tickets.ts'
import type { TranslateTexts } from '../departments/translating/translate-texts.ts'
import { SupportError } from '../domain/errors.ts'
import { type Incident, type IncidentWithTickets, incidentName } from '../domain/incident.ts'
import type { Served } from '../domain/served.ts'
import type { Ticket } from '../domain/ticket.ts'
import { askAt, type TicketLife } from '../domain/ticket-life.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import type { CheckParts, Checks } from './checks.ts'
import {
  addIncident,
  decideSolved,
  decideToTell,
  findIncident,
  isInOpenIncident,
  listFreeTickets,
  listIncidents,
  lockIncident,
  setMembership,
} from './incidents/incident-store.ts'
import type { Nearness } from './incidents/likeness.ts'
import { translationsOf } from './incidents/translations.ts'
import { makeMove } from './moves.ts'
import type { Person } from './person.ts'
import { drawIncident, lockOpenMembers, tellEach } from './say-of-incident.ts'
import { drawCard } from './say-of-ticket.ts'

export interface IncidentParts extends CheckParts {
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
  nearness: Nearness
  /** Absent: all customers read a text as it was written. */
  translateTexts?: TranslateTexts
  life: TicketLife
  now(): Date
}

/** A ticket that may be about an incident; `isLike`: it is proposed. */
export interface Candidate {
  ticket: Ticket
  isLike: boolean
}

/** What staff do about known issues: permissions are checked here, wherever the request came from. */
export interface IncidentDesk {
  /** Throws unless the person is a member of the support channel. */
  checkStaff(person: Person): Promise<void>
  list(person: Person): Promise<Incident[]>
  show(person: Person, id: number): Promise<IncidentWithTickets>
  /** The same, unless it is solved. */
  showOpen(person: Person, id: number): Promise<IncidentWithTickets>
  /** Whether customers of other languages read a translation. */
  translates: boolean
  /** Open tickets that are about no incident, those most like it first. */
  candidates(person: Person, about: { title: string } | { id: number }): Promise<Candidate[]>
  /** Opens an incident, once per `form`, with those of the tickets that are open and in no other. */
  open(person: Person, title: string, ticketIds: string[], form: string): Promise<void>
  /** Adds tickets, and takes others out. Resolves with how many that changed. */
  change(person: Person, id: number, change: { add: string[]; remove?: string[] }): Promise<number>
  /** What was proposed for a ticket is not what it is about. */
  refuse(person: Person, id: number, ticketId: string): Promise<void>
  /** Says a text in all threads, once. `told`: how often they had been told when the person decided. Resolves with in how many. */
  tell(person: Person, seen: { id: number; told: number }, text: string): Promise<number>
  /** Says a text in all threads and resolves all tickets, once. */
  solve(person: Person, id: number, text: string): Promise<number>
}

const longestTitle = 150

export function createIncidentDesk(parts: IncidentParts, checks: Checks): IncidentDesk {
  const { database, servedBy, nameOf, nearness, words, life, now } = parts
  const { db } = database
  const { act, mustBeStaff } = checks
  const { incidents: say } = words

  const get = async (person: Person, id: number): Promise<IncidentWithTickets> => {
    await mustBeStaff(person)
    const incident = await findIncident(db, person.workspaceId, id)
    if (!incident) throw new SupportError('unknown_incident', say.unknown(incidentName({ id })))
    return incident
  }
  const getOpen = async (person: Person, id: number): Promise<IncidentWithTickets> => {
    const incident = await get(person, id)
    if (incident.status === 'solved') throw await isSolved(incident)
    return incident
  }
  const isSolved = async ({ id, solvedBy }: Pick<Incident, 'id' | 'solvedBy'>) => {
    const by = solvedBy ? await nameOf(solvedBy) : words.names.somebody
    return new SupportError('already_decided', say.alreadySolved(incidentName({ id }), by))
  }
  const whyNotTold = async (person: Person, id: number) => {
    const incident = await get(person, id)
    if (incident.status === 'solved') return isSolved(incident)
    const by = incident.toldBy ? await nameOf(incident.toldBy) : words.names.somebody
    return new SupportError('already_decided', say.toldMeanwhile(by))
  }
  /** Tickets of the support channel only: who sees the incident may see them. */
  const free = async (person: Person) => listFreeTickets(db, person.workspaceId, await servedBy(person.userId))
  const textOf = async (person: Person, { tickets }: IncidentWithTickets, text: string) => {
    const by = { userId: person.userId, name: await nameOf(person.userId) }
    // The model is asked before anything is locked.
    const textFor = await translationsOf(text, tickets, words.language, parts.translateTexts)
    return { by, textFor, words }
  }

  return {
    checkStaff: mustBeStaff,
    list: async (person) => {
      await mustBeStaff(person)
      return listIncidents(db, person.workspaceId)
    },
    show: get,
    showOpen: getOpen,
    translates: parts.translateTexts !== undefined,
    candidates: async (person, of) => {
      await mustBeStaff(person)
      const about = 'id' in of ? await getOpen(person, of.id) : { title: of.title, tickets: [] }
      const all = (await free(person)).map((ticket) => ({ ticket, near: nearness(about, ticket) }))
      return all.sort((a, b) => b.near - a.near).map(({ ticket, near }) => ({ ticket, isLike: near >= 1 }))
    },
    open: async (person, typed, ticketIds, form) => {
      await mustBeStaff(person)
      const allowed = new Set((await free(person)).map(({ id }) => id))
      const ids = ticketIds.filter((id) => allowed.has(id))
      const { workspaceId, userId: openedBy } = person
      const title = typed.replace(/\s+/gu, ' ').trim().slice(0, longestTitle)
      await act(async (tx) => {
        const incident = await addIncident(tx, { workspaceId, title, openedBy, form })
        if (!incident) return
        const added = await addTickets(tx, incident, ids, openedBy)
        if (!added[0]) throw new SupportError('unknown_ticket', say.chooseTickets)
        await drawAll(tx, incident, added)
      })
    },
    change: async (person, id, { add, remove = [] }) => {
      const { tickets } = await getOpen(person, id)
      const allowed = new Set((await free(person)).map((ticket) => ticket.id))
      const members = new Set(tickets.map((ticket) => ticket.id))
      return act(async (tx) => {
        const incident = await lockIncident(tx, person.workspaceId, id)
        if (!incident) throw await isSolved({ id, solvedBy: null })
        const out = remove.filter((ticketId) => members.has(ticketId) && !add.includes(ticketId))
        const into = add.filter((ticketId) => allowed.has(ticketId))
        const locked = await lockTickets(tx, [...out, ...into])
        const changed: Ticket[] = []
        for (const ticket of locked) {
          const isOut = out.includes(ticket.id)
          if (!isOut && (isSettled(ticket.status) || (await isInOpenIncident(tx, ticket.id)))) continue
          if (await setMembership(tx, incident, ticket, isOut ? 'not in' : 'in', person.userId)) changed.push(ticket)
        }
        await drawAll(tx, incident, changed)
        return changed.length
      })
    },
    refuse: async (person, id, ticketId) => {
      const incident = await getOpen(person, id)
      await checks.getServedTicket(person, ticketId)
      await act(async (tx) => {
        const locked = await lockIncident(tx, person.workspaceId, id)
        const [ticket] = await lockTickets(tx, [ticketId])
        // Somebody else may have said that it is.
        if (!locked || !ticket || (await isInOpenIncident(tx, ticketId))) return
        await setMembership(tx, incident, ticket, 'not in', person.userId)
        await drawCard(tx, ticket)
      })
    },
    tell: async (person, seen, text) => {
      const incident = await getOpen(person, seen.id)
      if (incident.told !== seen.told) throw await whyNotTold(person, seen.id)
      const said = await textOf(person, incident, text)
      const count = await act(async (tx) => {
        const decided = await decideToTell(tx, person.workspaceId, seen, person.userId)
        if (!decided) return undefined
        const open = await lockOpenMembers(tx, decided)
        if (!open[0]) throw new SupportError('unknown_ticket', say.nobodyWaits)
        await drawIncident(tx, decided, open[0])
        await tellEach(tx, decided, open, said)
        return open.length
      })
      if (count === undefined) throw await whyNotTold(person, seen.id)
      return count
    },
    solve: async (person, id, text) => {
      const incident = await getOpen(person, id)
      const said = await textOf(person, incident, text)
      const { workspaceId, userId } = person
      const count = await act(async (tx) => {
        const decided = await decideSolved(tx, workspaceId, id, userId)
        if (!decided) return undefined
        const open = await lockOpenMembers(tx, decided)
        const first = open[0] ?? incident.tickets[0]
        if (first) await drawIncident(tx, decided, first)
        await tellEach(tx, decided, open, said)
        const move = { kind: 'resolve', askAt: askAt(life, now()), asksRating: life.asksRating } as const
        const by = { as: 'staff', userId } as const
        for (const ticket of open) await makeMove(tx, { workspaceId, ticketId: ticket.id, move, by })
        return open.length
      })
      if (count === undefined) throw await isSolved(await get(person, id))
      return count
    },
  }
}

async function addTickets(tx: Db, incident: Incident, ids: string[], by: string): Promise<Ticket[]> {
  const added: Ticket[] = []
  for (const ticket of await lockTickets(tx, ids)) {
    if (isSettled(ticket.status) || (await isInOpenIncident(tx, ticket.id))) continue
    if (await setMembership(tx, incident, ticket, 'in', by)) added.push(ticket)
  }
  return added
}

/** First the incident, to which the cards lead. */
async function drawAll(tx: Db, incident: Incident, tickets: Ticket[]): Promise<void> {
  if (tickets[0]) await drawIncident(tx, incident, tickets[0])
  for (const ticket of tickets) await drawCard(tx, ticket)
}
