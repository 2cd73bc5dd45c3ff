import type { Priority } from '../domain/decision.ts'
import { SupportError } from '../domain/errors.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { askAt, type TicketLife } from '../domain/ticket-life.ts'
import { mayMove } from '../domain/ticket-moves.ts'
import type { CheckParts, Checks } from './checks.ts'
import { releaseFrom } from './left-owner.ts'
import { splitOff } from './merge-tickets.ts'
import type { Move } from './move-ticket.ts'
import { type MoveRequest, makeMove } from './moves.ts'
import type { Person } from './person.ts'
import { noteBelow } from './say-of-ticket.ts'
import { whyNotMoved } from './why-not-moved.ts'

export interface LifeParts extends CheckParts {
  life: TicketLife
  /** Whether somebody who had a ticket no longer serves it. */
  hasLeft(userId: string, team?: string): Promise<boolean>
  now(): Date
}

/** The moves of staff. If several people try the same, one succeeds, and the others are told privately. */
export interface LifeActs {
  claim(person: Person, ticketId: string): Promise<Ticket>
  /** Gives a ticket to a member of staff, whoever has it. */
  assign(person: Person, ticketId: string, to: string): Promise<Ticket>
  /** Its owner gives a ticket back. */
  release(person: Person, ticketId: string): Promise<Ticket>
  setPriority(person: Person, ticketId: string, priority: Priority): Promise<Ticket>
  /** The customer has to answer first. */
  wait(person: Person, ticketId: string): Promise<Ticket>
  /** Puts a ticket aside until then. */
  snooze(person: Person, ticketId: string, until: Date): Promise<Ticket>
  /** Says that it is solved. The customer may not agree. */
  resolve(person: Person, ticketId: string): Promise<Ticket>
  close(person: Person, ticketId: string): Promise<Ticket>
  /** Closes a ticket that was never a request. The customer hears nothing. */
  dismiss(person: Person, ticketId: string): Promise<Ticket>
  /** Brings back a ticket that is settled, waiting or snoozed, to its owner if it has one. */
  reopen(person: Person, ticketId: string): Promise<Ticket>
}

const longestSnoozeMs = 366 * 24 * 3_600_000

export function createLifeActs(parts: LifeParts, checks: Checks): LifeActs {
  const { isStaff, hasLeft, nameOf, words, life, now } = parts
  const { act, getServedTicket } = checks

  /** For whoever was checked before. */
  const moveServed = async (
    person: Person,
    ticket: Ticket,
    wanted: Move,
    more: Pick<MoveRequest, 'ownerName' | 'alsoForStaff'> = {},
  ) => {
    const { workspaceId, userId } = person
    const { id: ticketId } = ticket
    const team = teamOf(ticket)
    const by = { as: 'owner', userId } as const // what only its owner may do, asks who the owner is
    const moved = await act((tx) =>
      makeMove(tx, { workspaceId, ticketId, ofTeam: { team }, move: wanted, by, ...more }),
    )
    if (moved) return moved
    // It may have been moved to people whom this person is not one of.
    const now = await getServedTicket(person, ticketId)
    const isElsewhere = teamOf(now) !== team
    const where = teamOf(now) || words.teams.usual
    if (isElsewhere) throw new SupportError('already_so', words.teams.alreadyThere(ticketId, where))
    throw await whyNotMoved({ ...parts, ...checks }, person, now, wanted)
  }
  const move = async (person: Person, ticketId: string, wanted: Move) =>
    moveServed(person, await getServedTicket(person, ticketId), wanted)

  return {
    claim: async (person, ticketId) => {
      const ticket = await getServedTicket(person, ticketId)
      return moveServed(person, ticket, { kind: 'claim' }, { ownerName: await nameOf(person.userId) })
    },
    assign: async (person, ticketId, to) => {
      const ticket = await getServedTicket(person, ticketId)
      const name = await nameOf(to)
      if (!(await isStaff(to, teamOf(ticket))))
        throw new SupportError('not_staff', words.tooLate.assigneeNotStaff(name))
      // A card that changes tells nobody; the note mentions who has it now.
      const note = noteBelow(ticketId, words.life.assignedToYou(await nameOf(person.userId), ticketId))
      const alsoForStaff = to === person.userId ? undefined : async () => [note]
      return moveServed(person, ticket, { kind: 'assign', to }, { ownerName: name, alsoForStaff })
    },
    release: (person, ticketId) => move(person, ticketId, { kind: 'release' }),
    setPriority: (person, ticketId, priority) => move(person, ticketId, { kind: 'set priority', priority }),
    wait: (person, ticketId) => move(person, ticketId, { kind: 'wait' }),
    snooze: async (person, ticketId, until) => {
      const ticket = await getServedTicket(person, ticketId)
      const ms = until.getTime() - now().getTime()
      if (!(ms > 0 && ms <= longestSnoozeMs)) throw new SupportError('bad_time', words.tooLate.badTime)
      return moveServed(person, ticket, { kind: 'snooze', until })
    },
    resolve: (person, ticketId) =>
      move(person, ticketId, { kind: 'resolve', askAt: askAt(life, now()), asksRating: life.asksRating }),
    close: (person, ticketId) => move(person, ticketId, { kind: 'close' }),
    dismiss: (person, ticketId) => move(person, ticketId, { kind: 'dismiss' }),
    reopen: async (person, ticketId) => {
      const ticket = await getServedTicket(person, ticketId)
      const { status, claimedBy, mergedInto } = ticket
      if (mergedInto) await getServedTicket(person, mergedInto)
      const isGone = claimedBy !== null && (await hasLeft(claimedBy, teamOf(ticket)))
      const left = isGone ? { userId: claimedBy, name: await nameOf(claimedBy) } : undefined
      const by = { userId: person.userId, name: await nameOf(person.userId) }
      const alsoForStaff: MoveRequest['alsoForStaff'] = async (tx, moved, before) => [
        ...(left ? await releaseFrom(tx, moved, left, words) : []),
        ...(await splitOff(tx, before, by, words)),
      ]
      return moveServed(
        person,
        ticket,
        { kind: mayMove('resume', status, 'staff') ? 'resume' : 'reopen' },
        { alsoForStaff },
      )
    },
  }
}
