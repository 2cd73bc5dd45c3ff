import { SupportError } from '../domain/errors.ts'
import { mayMerge } from '../domain/may-merge.ts'
import type { Served } from '../domain/served.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { CheckParts, Checks } from './checks.ts'
import { mergeTickets } from './merge-tickets.ts'
import type { Person } from './person.ts'
import { listOpenTickets } from './ticket-store.ts'
import { whyNotMoved } from './why-not-moved.ts'

/** Two tickets that are one matter. To take it back, reopen the one that was merged. */
export interface MergeActs {
  /** The open tickets into which a ticket may be merged: its customer's first, then those of their company. */
  ticketsToMergeInto(person: Person, ticketId: string): Promise<Ticket[]>
  /** Closes a ticket that goes on in another. Resolves with that one. */
  merge(person: Person, ticketId: string, intoId: string): Promise<Ticket>
}

export interface MergeParts extends CheckParts {
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
}

/** As many as a menu may have. */
const mostOffered = 100

export function createMergeActs(parts: MergeParts, checks: Checks): MergeActs {
  const { database, isStaff, nameOf, servedBy, words } = parts
  const { act, getServedTicket, getOpenTicket } = checks

  const check = (from: Ticket, into: Ticket) => {
    if (from.id === into.id) throw new SupportError('not_mergeable', words.merging.itself)
    if (!mayMerge(from, into)) throw new SupportError('not_mergeable', words.merging.otherCompany(from.id, into.id))
  }
  return {
    ticketsToMergeInto: async (person, ticketId) => {
      const ticket = await getOpenTicket(person, ticketId)
      const { workspaceId, customerUserId } = ticket
      const found = await listOpenTickets(database.db, {
        workspaceId,
        servedBy: await servedBy(person.userId),
        companyOf: ticket,
        limit: mostOffered + 1,
      })
      const others = found.tickets.filter((other) => other.id !== ticketId && mayMerge(ticket, other))
      if (others.length === 0) throw new SupportError('not_mergeable', words.merging.none(ticketId))
      const theirs = others.filter((other) => other.customerUserId === customerUserId)
      return [...theirs, ...others.filter((other) => !theirs.includes(other))].slice(0, mostOffered)
    },
    merge: async (person, ticketId, intoId) => {
      const from = await getServedTicket(person, ticketId)
      const into = await getServedTicket(person, intoId)
      check(from, into)
      const heir = from.claimedBy && (await isStaff(from.claimedBy, teamOf(into))) ? from.claimedBy : undefined
      const by = { userId: person.userId, name: await nameOf(person.userId) }
      const merged = await act((tx) => mergeTickets(tx, { from, into, by, heir, words }))
      if (merged) return merged
      const both = [await getServedTicket(person, ticketId), await getServedTicket(person, intoId)]
      const ended = both.find(({ status }) => status === 'closed')
      if (!ended) throw new SupportError('already_so', words.errors.failed)
      throw await whyNotMoved({ ...parts, ...checks }, person, ended, { kind: 'merge', into: intoId })
    },
  }
}
