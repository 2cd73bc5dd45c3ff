import type { Database, Db } from '../db/database.ts'
import { SupportError } from '../domain/errors.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { TeamIsBack } from '../languages/team-is-back.ts'
import type { Person } from './person.ts'
import { findTicket } from './ticket-store.ts'

export interface CheckParts {
  database: Database
  /** Whether a person is a member of the private support channel. Checked for each action. */
  isStaff(userId: string, team?: string): Promise<boolean>
  nameOf(userId: string): Promise<string>
  /** In the team's language. */
  words: StaffWords
  teamIsBack: TeamIsBack
}

/** What the desk checks before somebody acts on a ticket. */
export interface Checks {
  /** Does work in a transaction, after which what it says is posted. */
  act<T>(work: (tx: Db) => Promise<T>): Promise<T>
  mustBeStaff(person: Person): Promise<void>
  /** A ticket that the person serves. To others, one that does not exist is refused like one that does. */
  getServedTicket(person: Person, id: string): Promise<Ticket>
  /** The same, if it is not closed. */
  getOpenTicket(person: Person, id: string): Promise<Ticket>
  /** A ticket as it is by now, for whoever was checked before. */
  getTicket(person: Person, id: string): Promise<Ticket>
  isClosed(ticket: Ticket): Promise<SupportError>
}

/** Permissions are checked in code, wherever a request came from. */
export function createChecks({ database, isStaff, nameOf, words }: CheckParts): Checks {
  const { db } = database
  const { errors, names } = words

  const isClosed = async ({ id, closedBy, mergedInto }: Ticket) => {
    if (mergedInto) return new SupportError('ticket_closed', words.merging.already(id, mergedInto))
    return new SupportError('ticket_closed', errors.closed(id, closedBy ? await nameOf(closedBy) : names.somebody))
  }
  const getTicket = async ({ workspaceId }: Person, id: string) => {
    const ticket = await findTicket(db, workspaceId, id)
    if (!ticket) throw unknownTicket(id, words)
    return ticket
  }

  const getServedTicket = async ({ workspaceId, userId }: Person, id: string) => {
    const ticket = await findTicket(db, workspaceId, id)
    if (!(await isStaff(userId, ticket && teamOf(ticket)))) throw new SupportError('not_staff', errors.notStaff)
    if (!ticket) throw unknownTicket(id, words)
    return ticket
  }

  return {
    isClosed,
    getTicket,
    getServedTicket,
    act: async (work) => {
      const result = await db.transaction(work)
      database.wake('outbox')
      return result
    },
    mustBeStaff: async ({ userId }) => {
      if (!(await isStaff(userId))) throw new SupportError('not_staff', errors.notStaff)
    },
    getOpenTicket: async (person, id) => {
      const ticket = await getServedTicket(person, id)
      if (ticket.status === 'closed') throw await isClosed(ticket)
      return ticket
    },
  }
}

/** A ticket of somebody else gets the same answer as one that does not exist. */
export const unknownTicket = (id: string, { errors }: StaffWords) =>
  new SupportError('unknown_ticket', errors.unknownTicket(id))
