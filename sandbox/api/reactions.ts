import { addReactionOf, removeReactionOf } from '../channels/reacting.ts'
import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { type JsonObject, textOf } from '../workspace/json.ts'
import type { World } from '../world/world.ts'
import { joinedChannel, messageOf, mustHaveScope } from './find.ts'

/** reactions.add */
export function addReaction(world: World, args: JsonObject): object {
  mustHaveScope(world, 'reactions:write')
  const { channel, message, name } = target(world, args)
  if (!addReactionOf(world, channel, message, cast.bot.userId, name)) throw new SlackError('already_reacted')
  return {}
}

/** reactions.remove */
export function removeReaction(world: World, args: JsonObject): object {
  mustHaveScope(world, 'reactions:write')
  const { channel, message, name } = target(world, args)
  if (!removeReactionOf(world, channel, message, cast.bot.userId, name)) throw new SlackError('no_reaction')
  return {}
}

/** reactions.get */
export function getReactions(world: World, args: JsonObject): object {
  const channel = joinedChannel(world, args)
  const message = messageOf(world, channel, textOf(args.timestamp))
  return { type: 'message', channel: channel.id, message }
}

function target(world: World, args: JsonObject) {
  const channel = joinedChannel(world, args)
  const name = textOf(args.name)
  if (!name || !/^[\p{Ll}\d_'+:-]+$/u.test(name)) throw new SlackError('invalid_name')
  return { channel, name, message: messageOf(world, channel, textOf(args.timestamp)) }
}
