import { randomUUID } from 'node:crypto'
import { type Attachment, addFiles } from '../channels/files.ts'
import { joinChannel, leaveChannel } from '../channels/membership.ts'
import { addMessage, changeMessage, deleteMessage } from '../channels/posting.ts'
import { addReactionOf, removeReactionOf } from '../channels/reacting.ts'
import { tellHomeOpened } from '../events/other-events.ts'
import { SandboxError } from '../workspace/errors.ts'
import { storedText } from '../workspace/markup.ts'
import { isReply, type Message } from '../workspace/message.ts'
import { richText } from '../workspace/rich-text.ts'
import { type Channel, findChannel, findDm, findMessage, findUser, type User } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'

/** What else can be said about a message somebody writes. */
export interface PostOptions {
  threadTs?: string
  files?: Attachment[]
  /** A thread reply that also appears in the channel. */
  broadcast?: boolean
  /** For example "me_message". */
  subtype?: string
  /** More of the message as Slack shows it, such as what was forwarded with it. */
  more?: Partial<Message>
}

/** Somebody writes a message. */
export function writeMessage(
  world: World,
  userId: string,
  channelId: string,
  text: string,
  options: PostOptions = {},
): Message {
  const { user, channel } = presentIn(world, userId, channelId)
  const { threadTs, files = [], broadcast = false, more } = options
  if (text.trim() === '' && files.length === 0 && !more) throw new SandboxError('There is nothing to send.')
  if (threadTs !== undefined) mustBeRoot(world, channel, threadTs)
  const stored = storedText(world.workspace, text)
  const subtype = options.subtype ?? (files.length > 0 ? 'file_share' : broadcast ? 'thread_broadcast' : undefined)
  const attached = addFiles(world, user, channel.id, files)
  return addMessage(world, channel, {
    ...(subtype ? { subtype } : {}),
    user: user.id,
    text: stored,
    ...(subtype === 'me_message' ? {} : authored(user, stored)),
    ...(threadTs ? { thread_ts: threadTs } : {}),
    ...(attached.length > 0 ? { files: attached, upload: false, display_as_bot: false } : {}),
    ...more,
  })
}

const authored = (user: User, text: string) => ({
  client_msg_id: randomUUID(),
  team: user.teamId,
  blocks: richText(text),
})

/** Somebody changes a message of their own. */
export function editMessage(world: World, userId: string, channelId: string, ts: string, text: string): Message {
  const { channel, message } = ownMessage(world, userId, channelId, ts)
  const stored = storedText(world.workspace, text)
  return changeMessage(world, channel, message, { text: stored, blocks: richText(stored) })
}

/** Somebody deletes a message of their own. */
export function removeMessage(world: World, userId: string, channelId: string, ts: string): void {
  const { channel, message } = ownMessage(world, userId, channelId, ts)
  deleteMessage(world, channel, message)
}

/** Somebody puts an emoji under a message. */
export function react(world: World, userId: string, channelId: string, ts: string, name: string): void {
  const { channel } = presentIn(world, userId, channelId)
  addReactionOf(world, channel, existing(world, channel, ts), userId, name.replace(/^:|:$/g, ''))
}

/** Somebody takes their emoji away again. */
export function unreact(world: World, userId: string, channelId: string, ts: string, name: string): void {
  const { channel } = presentIn(world, userId, channelId)
  removeReactionOf(world, channel, existing(world, channel, ts), userId, name)
}

/** Somebody is brought into a channel by one of its members. */
export function invite(world: World, userId: string, channelId: string): void {
  const channel = findChannel(world.workspace, channelId)
  const user = findUser(world.workspace, userId)
  if (!channel || !user || channel.kind !== 'channel') throw new SandboxError(`Nobody can be invited to ${channelId}.`)
  joinChannel(world, channel, user.id, channel.members[0])
}

/** Somebody leaves a channel. */
export function leave(world: World, userId: string, channelId: string): void {
  leaveChannel(world, presentIn(world, userId, channelId).channel, userId)
}

/** Somebody opens the bot's direct conversation or its home tab. */
export function openHome(world: World, userId: string, tab: 'home' | 'messages'): void {
  const dm = findDm(world.workspace, userId)
  if (!dm) throw new SandboxError(`${userId} has no direct conversation with the bot.`)
  tellHomeOpened(world, dm, userId, tab)
}

/** The person and the channel, if the person is in it. */
export function presentIn(world: World, userId: string, channelId: string): { user: User; channel: Channel } {
  const user = findUser(world.workspace, userId)
  const channel = findChannel(world.workspace, channelId)
  if (!user || !channel) throw new SandboxError(`There is no user ${userId} or no channel ${channelId}.`)
  if (!channel.members.includes(userId)) throw new SandboxError(`${user.realName} is not in ${nameOf(channel)}.`)
  return { user, channel }
}

const nameOf = (channel: Channel): string => (channel.name === '' ? channel.id : `#${channel.name}`)

function existing(world: World, channel: Channel, ts: string): Message {
  const message = findMessage(world.workspace, channel.id, ts)
  if (!message) throw new SandboxError(`There is no message ${ts} in ${nameOf(channel)}.`)
  return message
}

function ownMessage(world: World, userId: string, channelId: string, ts: string) {
  const { channel } = presentIn(world, userId, channelId)
  const message = existing(world, channel, ts)
  if (message.user !== userId) throw new SandboxError('Only the author can change a message.')
  return { channel, message }
}

function mustBeRoot(world: World, channel: Channel, threadTs: string): void {
  if (isReply(existing(world, channel, threadTs))) throw new SandboxError('A thread starts at its first message.')
}
