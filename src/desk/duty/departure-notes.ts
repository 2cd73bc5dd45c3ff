import type { Assignment } from '../../domain/duty.ts'
import type { Served } from '../../domain/served.ts'
import { teamOf, usualTeam } from '../../domain/team.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { type Say, supportLane } from '../../domain/utterance.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Person } from '../person.ts'
import type { Roster } from './roster.ts'

export interface DepartureNoteParts {
  roster: Roster
  assignment: Assignment
  nameOf(userId: string): Promise<string>
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
  /** In the team's language. */
  words: StaffWords
}

interface DepartureNote {
  /** One of the tickets, by which the note finds its channel. */
  ticket: Ticket
  note: Say
}

/** More would not fit in a note. */
const mostNamed = 30

/**
 * Notes about the tickets of somebody who has left, one for each channel that has cards of them. Whoever is on duty is
 * mentioned, unless tickets are given to them anyway. Slack is asked beforehand, since nothing may wait for it while
 * tickets are locked.
 */
export async function departureNotes(
  { nameOf, servedBy, roster, assignment, words }: DepartureNoteParts,
  { userId }: Person,
  probably: Ticket[],
): Promise<(freed: Ticket[]) => DepartureNote[]> {
  if (probably.length === 0) return () => []
  const { apart } = await servedBy(userId)
  const channelOf = (ticket: Ticket) => {
    const team = teamOf(ticket) ?? usualTeam
    return apart.includes(team) ? team : usualTeam
  }
  const name = await nameOf(userId)
  const mentions = new Map<string, string[]>()
  for (const [channel, [first]] of byChannel(probably, channelOf))
    if (assignment === 'claim' && first) mentions.set(channel, await roster.forTicket(first))
  return (freed) =>
    [...byChannel(freed, channelOf)].flatMap(([channel, those]) => {
      const [ticket] = those
      if (!ticket) return []
      const mention = (mentions.get(channel) ?? []).map((one) => `<@${one}>`)
      const text = words.duty.leftWith(name, idsOf(those, words.duty.andMore))
      const utterance = { kind: 'note', ticketId: ticket.id, text, mention, beside: true } as const
      return [{ ticket, note: { channel: supportLane, utterance } }]
    })
}

function byChannel(all: Ticket[], channelOf: (ticket: Ticket) => string): Map<string, Ticket[]> {
  const groups = new Map<string, Ticket[]>()
  for (const ticket of all) groups.set(channelOf(ticket), [...(groups.get(channelOf(ticket)) ?? []), ticket])
  return groups
}

function idsOf(all: Ticket[], andMore: (count: number) => string): string {
  const ids = all.slice(0, mostNamed).map(({ id }) => id)
  return [...ids, ...(all.length > ids.length ? [andMore(all.length - ids.length)] : [])].join(', ')
}
