import { cast, castChannels, castTeams, castUsers } from './cast.ts'
import type { Channel, Workspace } from './workspace.ts'

/** Other names for what is in the cast, by its keys. */
export interface Names {
  teams?: Record<string, { name: string; domain: string }>
  channels?: Record<string, string>
}

/** A workspace in which nobody has said anything yet. */
export const newWorkspace = (names: Names = {}): Workspace => ({
  teams: structuredClone(castTeams).map((team) => ({ ...team, ...named(names.teams, cast.teams, team.id) })),
  users: structuredClone(castUsers),
  channels: castChannels().map((channel) => withName(channel, named(names.channels, cast.channels, channel.id))),
  messages: {},
  ephemerals: [],
  views: [],
  files: [],
  lastTs: '0.000000',
})

const withName = (channel: Channel, name: string | undefined): Channel =>
  name === undefined ? channel : { ...channel, name }

function named<T>(names: Record<string, T> | undefined, ids: Record<string, string>, id: string): T | undefined {
  const key = Object.keys(ids).find((one) => ids[one] === id)
  return key === undefined ? undefined : names?.[key]
}
