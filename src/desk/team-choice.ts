import type { Logger } from 'pino'
import { type Team, type TeamFor, teamForBy } from '../domain/team.ts'

export interface TeamChoiceParts {
  teams: Team[]
  /** The name of a channel; undefined if it has none for us. */
  channelNameOf?(channelId: string): Promise<string | undefined>
  /** The id of a channel in which the bot is. */
  findChannel?(name: string): Promise<string | undefined>
  log: Logger
}

/** Whose a new ticket is. */
export interface TeamChoice {
  /** Tickets are opened within transactions, where Slack must not be asked. */
  teamFor: TeamFor
  /** Call this before something is decided about a channel: teams may name it. Rejects if Slack cannot be asked. */
  learnChannel(channelId: string): Promise<void>
  /** Finds the channels that teams name. */
  learnAll(): Promise<void>
}

export function createTeamChoice({ teams, channelNameOf, findChannel, log }: TeamChoiceParts): TeamChoice {
  const names = new Map<string, string>()
  const named = [
    ...new Set(
      teams.flatMap(({ customers }) => customers.filter((one) => one.startsWith('#')).map((one) => one.slice(1))),
    ),
  ]
  return {
    teamFor: teamForBy(teams, (channelId) => names.get(channelId)),
    learnChannel: async (channelId) => {
      const name = named.length > 0 ? await channelNameOf?.(channelId) : undefined
      if (name) names.set(channelId, name)
    },
    learnAll: async () => {
      for (const name of named)
        try {
          const id = await findChannel?.(name)
          if (id) names.set(id, name)
        } catch (err) {
          log.debug(
            { err },
            'A channel that a team names could not be looked up; it is found when somebody writes there',
          )
        }
    },
  }
}
