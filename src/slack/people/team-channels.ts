import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Cache } from '../../base/cache.ts'
import { findTeam, namesOfTeam, type Team } from '../../domain/team.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { sayOnce } from './staff-note.ts'
import { type FoundChannel, lookUpByName, type SupportChannel } from './support-channel.ts'

export interface TeamChannelsParts {
  client: WebClient
  cache: Cache
  workspaceId: string
  teams: Team[]
  usual: SupportChannel
  /** In the team's language. */
  words: StaffWords
  log: Logger
}

/** Where the tickets of teams appear. Names are those of `teamOf`. */
export interface TeamChannels {
  /** A team's own channel; the usual one if it has none, or none that may show tickets. */
  find(name?: string): Promise<FoundChannel>
  /** Every channel with tickets, and the names whose tickets are there; `undefined` stands for the usual ones. */
  all(): Promise<Map<string, (string | undefined)[]>>
  /** Looks the channels up again the next time. */
  forget(): Promise<void>
}

const knownMs = 600_000
/** Staff see tickets in the usual channel meanwhile, so there is no hurry. */
const missedMs = 60_000

export function createTeamChannels(parts: TeamChannelsParts): TeamChannels {
  const { client, cache, workspaceId, teams, usual } = parts
  const keyOf = (setting: string) => `team-channel:${workspaceId}:${setting}`

  const findOwn = async (team: Team): Promise<FoundChannel> => {
    const key = keyOf(team.channel)
    const known = await cache.get<FoundChannel>(key)
    if (known) return known
    const found = await lookUpByName({ client, setting: team.channel })
    await cache.set(key, found, 'id' in found ? knownMs : missedMs)
    if ('problem' in found) await tellOfUnfit(parts, team)
    return found
  }
  const find = async (name?: string): Promise<FoundChannel> => {
    const team = findTeam(teams, name)
    const own = team && (await findOwn(team))
    return own && 'id' in own ? own : usual.find()
  }
  return {
    find,
    all: async () => {
      const channels = new Map<string, (string | undefined)[]>()
      for (const name of new Set([undefined, ...teams.flatMap(namesOfTeam)])) {
        const found = await find(name)
        if ('id' in found) channels.set(found.id, [...(channels.get(found.id) ?? []), name])
      }
      return channels
    },
    forget: async () => {
      await usual.forget()
      for (const { channel } of teams) await cache.delete(keyOf(channel))
    },
  }
}

/** Customers' words must not be shown in a public or shared channel, and tickets must not wait for one. */
async function tellOfUnfit({ client, usual, words, log }: TeamChannelsParts, { name, channel }: Team) {
  const text = words.notes.departmentChannel(name, channel)
  log.warn({ team: name, channel }, 'A team’s channel cannot be used; its tickets go to the support channel')
  try {
    const found = await usual.find()
    if ('id' in found) await sayOnce(client, found.id, { kind: 'frontdesk_department', about: { name, channel }, text })
  } catch (err) {
    log.debug({ err }, 'Staff could not be told that a team’s channel cannot be used')
  }
}
