import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { type JsonObject, textOf } from '../workspace/json.ts'
import type { Message } from '../workspace/message.ts'
import { type Channel, findChannel, findMessage, findUser, type User } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'

/** A channel the bot may know of; a private one without the bot does not exist for it. */
export function visibleChannel(world: World, args: JsonObject): Channel {
  const channel = findChannel(world.workspace, textOf(args.channel))
  if (!channel || (channel.isPrivate && !hasBot(channel))) throw new SlackError('channel_not_found')
  return channel
}

/** A channel the bot is a member of and that is still in use. */
export function joinedChannel(world: World, args: JsonObject): Channel {
  const channel = visibleChannel(world, args)
  if (!hasBot(channel)) throw new SlackError('not_in_channel')
  if (channel.isArchived) throw new SlackError('is_archived')
  return channel
}

/** The message the arguments speak of. */
export function messageOf(world: World, channel: Channel, ts: string | undefined): Message {
  const message = findMessage(world.workspace, channel.id, ts)
  if (!message) throw new SlackError('message_not_found')
  return message
}

/** The person the arguments speak of. */
export function userOf(world: World, id: string | undefined): User {
  const user = findUser(world.workspace, id)
  if (!user) throw new SlackError('user_not_found')
  return user
}

/** Whether the bot is a member. */
export const hasBot = (channel: Channel): boolean => channel.members.includes(cast.bot.userId)

/** Refuses what this installation may not do. */
export function mustHaveScope(world: World, needed: string): void {
  if (world.settings.missingScopes?.includes(needed)) throw new SlackError('missing_scope', { needed })
}
