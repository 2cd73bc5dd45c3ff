import { blocksToShow, type Content, mustSaySomething, readContent, refused } from '../blocks/message-content.ts'
import { addEphemeral } from '../channels/ephemerals.ts'
import { addMessage, botAuthor, changeMessage, deleteMessage } from '../channels/posting.ts'
import { cast } from '../workspace/cast.ts'
import { SlackError } from '../workspace/errors.ts'
import { flagOf, type JsonObject, textOf } from '../workspace/json.ts'
import { isReply, type Message } from '../workspace/message.ts'
import { richText } from '../workspace/rich-text.ts'
import { type Channel, findMessage } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'
import { dmFor } from './conversations.ts'
import { joinedChannel, messageOf, mustHaveScope, visibleChannel } from './find.ts'

const maxUpdateBytes = 4000

/** chat.postMessage, to a channel, or to a person's direct conversation. */
export function postMessage(world: World, args: JsonObject): object {
  const channel = joinedChannel(world, { channel: targetId(world, args) })
  const content = contentFor(world, args)
  mustSaySomething(content)
  const message = addMessage(world, channel, {
    ...botAuthor(),
    ...customized(world, args),
    ...threadOf(world, channel, args),
    text: content.text ?? '',
    blocks: blocksToShow(content),
    ...(content.attachments?.length ? { attachments: content.attachments } : {}),
    ...(content.metadata ? { metadata: content.metadata } : {}),
  })
  return { channel: channel.id, ts: message.ts, message }
}

function contentFor({ settings }: World, args: JsonObject): Content {
  const content = readContent(args)
  const unknown = content.blocks?.find(({ type }) => settings.unknownBlocks?.includes(String(type)))
  if (unknown) throw refused('invalid_blocks', [`[ERROR] unsupported type: ${unknown.type} [json-pointer:/blocks]`])
  return content
}

/** A name and a picture of the app's choice. */
function customized(world: World, args: JsonObject): Pick<Message, 'username' | 'icons'> {
  const [username, picture] = [textOf(args.username), textOf(args.icon_url)]
  if (username === undefined && picture === undefined) return {}
  mustHaveScope(world, 'chat:write.customize')
  return { ...(username ? { username } : {}), ...(picture ? { icons: { image_48: picture } } : {}) }
}

/** A user id as channel means the direct conversation; "#name" means the channel of that name. */
function targetId(world: World, args: JsonObject): string | undefined {
  const target = textOf(args.channel)
  if (target?.startsWith('U')) return dmFor(world, target).id
  const named = world.workspace.channels.find((one) => one.name !== '' && one.name === target?.replace(/^#/, ''))
  return named?.id ?? target
}

function threadOf(world: World, channel: Channel, args: JsonObject): Pick<Message, 'thread_ts' | 'subtype'> {
  const ts = textOf(args.thread_ts)
  if (ts === undefined) return {}
  const root = findMessage(world.workspace, channel.id, ts)
  if (!root) throw new SlackError('thread_not_found')
  if (isReply(root)) throw new SlackError('cannot_reply_to_message')
  return flagOf(args.reply_broadcast) ? { thread_ts: ts, subtype: 'thread_broadcast' } : { thread_ts: ts }
}

/** chat.postEphemeral: only one member of the channel sees it. */
export function postEphemeral(world: World, args: JsonObject): object {
  const channel = joinedChannel(world, args)
  const userId = textOf(args.user) ?? ''
  if (!channel.members.includes(userId)) throw new SlackError('user_not_in_channel')
  const content = readContent(args)
  mustSaySomething(content)
  const threadTs = textOf(args.thread_ts)
  return { message_ts: addEphemeral(world, { channelId: channel.id, userId, threadTs, from: 'bot' }, content).ts }
}

/** chat.update: only the bot's own messages; blocks it does not mention stay as they were. */
export function updateMessage(world: World, args: JsonObject): object {
  const channel = visibleChannel(world, args)
  const message = messageOf(world, channel, textOf(args.ts))
  if (message.bot_id !== cast.bot.botId) throw new SlackError('cant_update_message')
  const content = contentFor(world, args)
  if (content.text === undefined && !content.blocks && !content.attachments) throw new SlackError('no_text')
  if (Buffer.byteLength(content.text ?? '') > maxUpdateBytes) throw new SlackError('msg_too_long')
  changeMessage(world, channel, message, changeOf(message, content))
  return { channel: channel.id, ts: message.ts, text: message.text, message }
}

function changeOf(message: Message, content: Content): Partial<Message> {
  const text = content.text ?? (content.blocks?.length ? '' : message.text)
  const blocks = content.blocks ? blocksToShow({ text, blocks: content.blocks }) : keptBlocks(message, text)
  const { attachments, metadata } = content
  return { text, blocks, ...(attachments ? { attachments } : {}), ...(metadata ? { metadata } : {}) }
}

/** Blocks that Slack itself made of the old text follow the new text. */
function keptBlocks(message: Message, text: string): JsonObject[] {
  const blocks = message.blocks ?? []
  return blocks.every((block) => block.type === 'rich_text') ? richText(text) : blocks
}

/** chat.delete: only the bot's own messages. */
export function deleteByApp(world: World, args: JsonObject): object {
  const channel = visibleChannel(world, args)
  const message = messageOf(world, channel, textOf(args.ts))
  if (message.bot_id !== cast.bot.botId) throw new SlackError('cant_delete_message')
  deleteMessage(world, channel, message)
  return { channel: channel.id, ts: message.ts }
}

/** chat.getPermalink: an address that this sandbox's page understands. */
export function permalinkOf(world: World, args: JsonObject): object {
  const channel = visibleChannel(world, args)
  const message = messageOf(world, channel, textOf(args.message_ts))
  const link = `${world.url}/archives/${channel.id}/p${message.ts.replace('.', '')}`
  const inThread = isReply(message) ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : ''
  return { channel: channel.id, permalink: link + inThread }
}
