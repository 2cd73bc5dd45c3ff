import { cast } from '../workspace/cast.ts'
import { nextTs } from '../workspace/ids.ts'
import type { JsonObject } from '../workspace/json.ts'
import type { Message } from '../workspace/message.ts'
import { type Channel, findUser } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'
import { emit } from './emit.ts'
import { sourceOf } from './message-events.ts'

/** Tells the app that somebody put an emoji under a message, or took it away. */
export function tellReaction(
  world: World,
  channel: Channel,
  message: Message,
  reaction: { type: 'reaction_added' | 'reaction_removed'; userId: string; name: string },
): void {
  const event = {
    type: reaction.type,
    user: reaction.userId,
    reaction: reaction.name,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: nextTs(world.workspace, world.settings.now()),
  }
  emit(world, event, sourceOf(world, channel, reaction.userId))
}

/** Tells the app that somebody, perhaps the bot itself, came into a channel. */
export function tellJoined(world: World, channel: Channel, userId: string, inviterId?: string): void {
  const event: JsonObject = {
    type: 'member_joined_channel',
    user: userId,
    channel: channel.id,
    channel_type: channel.isPrivate ? 'G' : 'C',
    team: findUser(world.workspace, userId)?.teamId ?? cast.teams.acme,
    ...(inviterId ? { inviter: inviterId } : {}),
    event_ts: nextTs(world.workspace, world.settings.now()),
  }
  emit(world, event, sourceOf(world, channel, userId))
}

/** Tells the app that somebody left a channel. */
export function tellLeft(world: World, channel: Channel, userId: string): void {
  const event: JsonObject = {
    type: 'member_left_channel',
    user: userId,
    channel: channel.id,
    channel_type: channel.isPrivate ? 'G' : 'C',
    team: findUser(world.workspace, userId)?.teamId ?? cast.teams.acme,
    event_ts: nextTs(world.workspace, world.settings.now()),
  }
  emit(world, event, sourceOf(world, channel, userId))
}

/** Tells the app that somebody looks at its direct conversation or its home tab. */
export function tellHomeOpened(world: World, dm: Channel, userId: string, tab: 'home' | 'messages'): void {
  const home = world.workspace.views.find((view) => view.kind === 'home' && view.userId === userId)
  const event: JsonObject = {
    type: 'app_home_opened',
    user: userId,
    channel: dm.id,
    tab,
    ...(tab === 'home' && home ? { view: home.body } : {}),
    event_ts: nextTs(world.workspace, world.settings.now()),
  }
  emit(world, event, sourceOf(world, dm, userId))
}
