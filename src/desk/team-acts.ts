import { SupportError } from '../domain/errors.ts'
import { type Team, teamOf, usualTeam } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { supportLane } from '../domain/utterance.ts'
import type { CheckParts, Checks } from './checks.ts'
import { makeMove } from './moves.ts'
import type { Person } from './person.ts'
import { whyNotMoved } from './why-not-moved.ts'

/** Whose a ticket is. */
export interface TeamActs {
  /** The names of teams to which a ticket may be moved; empty for the support channel's. Throws unless the person serves it. */
  teamsFor(person: Person, ticketId: string): Promise<string[]>
  /** Moves a ticket to a team, by its name. Whoever has it keeps it only if they serve that team. */
  moveToTeam(person: Person, ticketId: string, team: string): Promise<Ticket>
}

/** What is typed for the support channel. */
export const typedUsual = 'support'

export interface TeamParts extends CheckParts {
  teams: Team[]
}

export function createTeamActs(parts: TeamParts, checks: Checks): TeamActs {
  const { teams, isStaff, nameOf, words } = parts
  const { act, getServedTicket, getOpenTicket } = checks
  const names = [usualTeam, ...teams.map(({ name }) => name)]
  return {
    teamsFor: async (person, ticketId) => {
      await getOpenTicket(person, ticketId)
      return names
    },
    moveToTeam: async (person, ticketId, team) => {
      const { workspaceId, userId } = person
      const ticket = await getServedTicket(person, ticketId)
      const { claimedBy, cardChannelId, cardTs } = ticket
      if (!names.includes(team))
        throw new SupportError('unknown_team', words.teams.unknown(team.slice(0, 60), namesIn(names)))
      const staying = claimedBy !== null && (await isStaff(claimedBy, team)) ? claimedBy : undefined
      const was = cardChannelId && cardTs ? { channelId: cardChannelId, threadTs: cardTs } : undefined
      const note = words.teams[was ? 'movedFrom' : 'movedNote']
      const text = note(await nameOf(userId), team || words.teams.usual)
      const move = { kind: 'move to team', team, staying } as const
      const moved = await act((tx) =>
        makeMove(tx, {
          ...{ workspaceId, ticketId, move, by: { as: 'staff', userId } },
          ofTeam: { team: teamOf(ticket) },
          // Below the card where it is then.
          alsoForStaff: async () => [
            { channel: supportLane, utterance: { kind: 'note', ticketId, text, ...(was && { linkTo: was }) } },
          ],
        }),
      )
      if (moved) return moved
      throw await whyNotMoved({ ...parts, ...checks }, person, await getServedTicket(person, ticketId), move)
    },
  }

  function namesIn(all: string[]): string {
    return all.map((name) => name || typedUsual).join(', ')
  }
}
