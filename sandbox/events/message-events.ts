import { cast } from '../workspace/cast.ts'
import { nextTs } from '../workspace/ids.ts'
import { asJson, type JsonObject, objectsOf } from '../workspace/json.ts'
import { mentionsBot } from '../workspace/markup.ts'
import type { Message } from '../workspace/message.ts'
import { type Channel, findUser } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'
import { emit } from './emit.ts'

/** Slack's word for the kind of conversation. */
export function channelType(channel: Channel): string {
  if (channel.kind !== 'channel') return channel.kind
  return channel.isPrivate ? 'group' : 'channel'
}

/** Tells the app of a new message; a mention in a channel is told twice, as Slack does. */
export function tellPosted(world: World, channel: Channel, message: Message): void {
  const source = sourceOf(world, channel, message.user)
  const { reactions: _, reply_count: __, ...fields } = message
  const event = { ...asJson(fields), channel: channel.id, event_ts: message.ts, channel_type: channelType(channel) }
  emit(world, foreignFiles(event, source.actorTeamId), source)
  if (isMention(channel, message)) emit(world, mentionEvent(channel, message, source.actorTeamId), source)
  for (const file of message.files ?? []) emit(world, fileShared(channel, message, file), source)
}

/** Tells the app that a message reads differently now. */
export function tellChanged(world: World, channel: Channel, message: Message, previous: Message, byUser: string): void {
  const ts = nextTs(world.workspace, world.settings.now())
  const teams = message.team ? { source_team: message.team, user_team: message.team } : {}
  const event = {
    type: 'message',
    subtype: 'message_changed',
    message: { ...asJson(message), ...teams },
    previous_message: asJson(previous),
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channelType(channel),
  }
  emit(world, event, sourceOf(world, channel, byUser))
}

/** Tells the app that a message is gone. */
export function tellDeleted(world: World, channel: Channel, previous: Message): void {
  const ts = nextTs(world.workspace, world.settings.now())
  const event = {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: asJson(previous),
    channel: channel.id,
    hidden: true,
    deleted_ts: previous.ts,
    event_ts: ts,
    ts,
    channel_type: channelType(channel),
  }
  emit(world, event, sourceOf(world, channel, previous.user))
}

/** The channel and the workspace of the person who acted. */
export const sourceOf = (world: World, channel: Channel, userId: string) => ({
  channel,
  actorTeamId: findUser(world.workspace, userId)?.teamId ?? cast.teams.acme,
})

const isMention = (channel: Channel, message: Message): boolean =>
  channel.kind !== 'im' && message.user !== cast.bot.userId && mentionsBot(message.text)

/** In app_mention the team is ours; who really speaks stands in user_team, which local users do not have. */
function mentionEvent(channel: Channel, message: Message, actorTeamId: string): JsonObject {
  const { user, ts, client_msg_id, text, thread_ts, parent_user_id, blocks, files } = message
  const about = { user, ts, client_msg_id, text, thread_ts, parent_user_id, blocks, files }
  const foreign = actorTeamId === cast.teams.acme ? {} : foreignTeam(actorTeamId)
  const place = { team: cast.teams.acme, ...foreign, channel: channel.id, event_ts: ts }
  return foreignFiles({ type: 'app_mention', ...asJson(about), ...place }, actorTeamId)
}

const foreignTeam = (team: string): JsonObject => ({ user_team: team, source_team: team, user_profile: { team } })

const fileShared = (channel: Channel, message: Message, file: JsonObject): JsonObject => ({
  file_id: file.id,
  user_id: message.user,
  file: { id: file.id },
  channel_id: channel.id,
  type: 'file_shared',
  event_ts: message.ts,
})

/** Files of another company come without their particulars; files.info has them. */
function foreignFiles(event: JsonObject, actorTeamId: string): JsonObject {
  if (!Array.isArray(event.files) || actorTeamId === cast.teams.acme) return event
  const files = objectsOf(event.files).map((file) => ({ ...unnamedFile, id: file.id }))
  return { ...event, files }
}

const unnamedFile = {
  created: 0,
  timestamp: 0,
  user: '',
  editable: false,
  size: 0,
  mode: 'file_access',
  file_access: 'check_file_info',
}
