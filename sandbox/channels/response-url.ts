import { blocksToShow, type Content, mustSaySomething, readContent } from '../blocks/message-content.ts'
import { SlackError } from '../workspace/errors.ts'
import { type JsonObject, textOf } from '../workspace/json.ts'
import { findChannel, findMessage } from '../workspace/workspace.ts'
import { changed, type ResponseUrl, type World } from '../world/world.ts'
import { addEphemeral, dropEphemeral, findEphemeral } from './ephemerals.ts'
import { addMessage, botAuthor, changeMessage, deleteMessage } from './posting.ts'

const maxUses = 5
const lifetimeMs = 30 * 60_000

/** Answers through a response_url: a new message, or in place of the one that was clicked. */
export function respond(world: World, id: string, args: JsonObject): void {
  const target = spend(world, id)
  if (args.delete_original === true) {
    deleteOriginal(world, target)
    return
  }
  const content = readContent(args)
  mustSaySomething(content)
  if (args.replace_original === true && replaceOriginal(world, target, content)) return
  const { userId, channelId } = target
  const channel = findChannel(world.workspace, channelId)
  const threadTs = textOf(args.thread_ts) ?? target.threadTs
  if (args.response_type !== 'in_channel' || !channel) {
    addEphemeral(world, { userId, channelId, threadTs, from: 'bot' }, content)
    return
  }
  const thread = textOf(args.thread_ts) ? { thread_ts: textOf(args.thread_ts) } : {}
  addMessage(world, channel, { ...botAuthor(), ...thread, text: content.text ?? '', blocks: blocksToShow(content) })
}

function spend(world: World, id: string): ResponseUrl {
  const target = world.responseUrls.get(id)
  if (!target || world.settings.now() - target.createdAt > lifetimeMs) throw new SlackError('expired_url')
  if (target.uses >= maxUses) throw new SlackError('used_url')
  target.uses += 1
  return target
}

/** False if there is nothing to replace, as after a slash command. */
function replaceOriginal(world: World, target: ResponseUrl, content: Content): boolean {
  const text = content.text ?? ''
  const ephemeral = findEphemeral(world, target.userId, target.messageTs)
  const channel = findChannel(world.workspace, target.channelId)
  const message = findMessage(world.workspace, target.channelId, target.messageTs)
  const blocks = blocksToShow(content)
  if (ephemeral) {
    Object.assign(ephemeral, { text, blocks })
    changed(world)
  } else if (channel && message) {
    changeMessage(world, channel, message, { text, blocks })
  }
  return Boolean(ephemeral ?? message)
}

function deleteOriginal(world: World, target: ResponseUrl): void {
  const ephemeral = findEphemeral(world, target.userId, target.messageTs)
  const channel = findChannel(world.workspace, target.channelId)
  const message = findMessage(world.workspace, target.channelId, target.messageTs)
  if (ephemeral) dropEphemeral(world, ephemeral)
  else if (channel && message) deleteMessage(world, channel, message)
}
