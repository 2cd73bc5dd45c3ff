import { tellReaction } from '../events/other-events.ts'
import type { Message } from '../workspace/message.ts'
import type { Channel } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'

/** Puts an emoji under a message; false if this person did so before. */
export function addReactionOf(world: World, channel: Channel, message: Message, userId: string, name: string): boolean {
  const all = message.reactions ?? []
  const known = all.find((reaction) => reaction.name === name)
  if (known?.users.includes(userId)) return false
  const users = [...(known?.users ?? []), userId]
  message.reactions = [...all.filter((one) => one !== known), { name, users, count: users.length }]
  tellReaction(world, channel, message, { type: 'reaction_added', userId, name })
  changed(world)
  return true
}

/** Takes it away again; false if it was not there. */
export function removeReactionOf(
  world: World,
  channel: Channel,
  message: Message,
  userId: string,
  name: string,
): boolean {
  const known = message.reactions?.find((reaction) => reaction.name === name)
  if (!known?.users.includes(userId)) return false
  known.users = known.users.filter((id) => id !== userId)
  known.count = known.users.length
  message.reactions = message.reactions?.filter((one) => one.count > 0)
  tellReaction(world, channel, message, { type: 'reaction_removed', userId, name })
  changed(world)
  return true
}
