import { cast } from '../workspace/cast.ts'
import type { JsonObject } from '../workspace/json.ts'
import { type Channel, findUser } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'

/** A person as clicks and submissions name them: with the team they come from. */
export function userFields(world: World, userId: string): JsonObject {
  const user = findUser(world.workspace, userId)
  return { id: userId, username: user?.name, name: user?.name, team_id: user?.teamId }
}

/** A person's workspace as submissions name it. */
export function teamFields(world: World, userId: string): JsonObject {
  const teamId = findUser(world.workspace, userId)?.teamId ?? cast.teams.acme
  const team = world.workspace.teams.find((one) => one.id === teamId)
  return { id: teamId, domain: team?.domain }
}

/** Slack hides the names of private conversations in clicks and commands. */
export function shownChannelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage'
  return channel.isPrivate ? 'privategroup' : channel.name
}
