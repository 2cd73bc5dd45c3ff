import { joinChannel as join } from '../channels/membership.ts'
import { cast, dmWith } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { flagOf, type JsonObject, textOf } from '../workspace/json.ts'
import { type Channel, findDm } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'
import { hasBot, userOf, visibleChannel } from './find.ts'
import { pageOf } from './pages.ts'
import { channelShape } from './shapes.ts'

/** conversations.info */
export function conversationInfo(world: World, args: JsonObject): object {
  const channel = visibleChannel(world, args)
  const count = flagOf(args.include_num_members) ? { num_members: channel.members.length } : {}
  return { channel: { ...channelShape(channel), ...count } }
}

/** conversations.list: public channels, and private ones with the bot in them. */
export function listConversations(world: World, args: JsonObject): object {
  const all = world.workspace.channels.filter((channel) => !channel.isPrivate || hasBot(channel))
  return conversationPage(all, args)
}

/** One page of channels of the wanted types, in the shape of conversations.list. */
export function conversationPage(all: Channel[], args: JsonObject): object {
  const types = (textOf(args.types) ?? 'public_channel').split(',').map((type) => type.trim())
  const wanted = all.filter((channel) => types.includes(typeOf(channel)))
  const alive = flagOf(args.exclude_archived) ? wanted.filter((channel) => !channel.isArchived) : wanted
  const page = pageOf(alive, args)
  return { channels: page.items.map(channelShape), response_metadata: { next_cursor: page.next } }
}

function typeOf(channel: Channel): string {
  if (channel.kind !== 'channel') return channel.kind
  return channel.isPrivate ? 'private_channel' : 'public_channel'
}

/** conversations.members */
export function listMembers(world: World, args: JsonObject): object {
  const page = pageOf(visibleChannel(world, args).members, args)
  return { members: page.items, response_metadata: { next_cursor: page.next } }
}

/** conversations.open: the direct conversation with one person. */
export function openDm(world: World, args: JsonObject): object {
  const ids = (textOf(args.users) ?? '').split(',').filter((id) => id !== '')
  const given = textOf(args.channel)
  if (ids.length > 1) throw new SlackError('method_not_supported_for_channel_type')
  const dm = given ? visibleChannel(world, { channel: given }) : dmFor(world, ids[0])
  return { channel: flagOf(args.return_im) ? channelShape(dm) : { id: dm.id } }
}

/** The direct conversation of the bot with this person; opens it if there is none yet. */
export function dmFor(world: World, userId: string | undefined): Channel {
  const user = userOf(world, userId)
  const known = findDm(world.workspace, user.id)
  if (known) return known
  const dm = dmWith(user, `D${user.id.slice(1)}`, [user.id, cast.bot.userId])
  world.workspace.channels.push(dm)
  changed(world)
  return dm
}

/** conversations.join: the bot enters a public channel by itself. */
export function joinChannel(world: World, args: JsonObject): object {
  const channel = visibleChannel(world, args)
  if (channel.kind !== 'channel' || channel.isPrivate) throw new SlackError('method_not_supported_for_channel_type')
  if (channel.isArchived) throw new SlackError('is_archived')
  const warning = hasBot(channel) ? { warning: 'already_in_channel' } : {}
  join(world, channel, cast.bot.userId)
  return { channel: channelShape(channel), ...warning }
}
