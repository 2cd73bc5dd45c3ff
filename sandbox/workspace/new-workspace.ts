import { castChannels, castTeams, castUsers } from './cast.ts'
import type { Workspace } from './workspace.ts'

/** A workspace in which nobody has said anything yet. */
export const newWorkspace = (): Workspace => ({
  teams: structuredClone(castTeams),
  users: structuredClone(castUsers),
  channels: castChannels(),
  messages: {},
  ephemerals: [],
  views: [],
  files: [],
  lastTs: '0.000000',
})
