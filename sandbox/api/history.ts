import { SlackError } from '../workspace/errors.ts'
import { flagOf, type JsonObject, numberOf, textOf } from '../workspace/json.ts'
import { isReply, type Message } from '../workspace/message.ts'
import { findMessage, messagesIn } from '../workspace/workspace.ts'
import type { World } from '../world/world.ts'
import { joinedChannel } from './find.ts'
import { pageOf } from './pages.ts'

/** conversations.history: newest first, without the replies inside threads. */
export function channelHistory(world: World, args: JsonObject): object {
  const channel = joinedChannel(world, args)
  const shown = messagesIn(world.workspace, channel.id).filter(
    (one) => !isReply(one) || one.subtype === 'thread_broadcast',
  )
  return messagePage(shown.filter((one) => isWithin(one, args)).reverse(), args)
}

/** conversations.replies: the first message, then the replies, oldest first. */
export function threadReplies(world: World, args: JsonObject): object {
  const channel = joinedChannel(world, args)
  const asked = findMessage(world.workspace, channel.id, textOf(args.ts))
  if (!asked) throw new SlackError('thread_not_found')
  const rootTs = asked.thread_ts ?? asked.ts
  const thread = messagesIn(world.workspace, channel.id).filter((one) => one.thread_ts === rootTs || one.ts === rootTs)
  return messagePage(
    thread.filter((one) => one.ts === rootTs || isWithin(one, args)),
    args,
  )
}

function isWithin(message: Message, args: JsonObject): boolean {
  const oldest = textOf(args.oldest)
  const latest = textOf(args.latest)
  const inclusive = flagOf(args.inclusive)
  const after = oldest === undefined || message.ts > padded(oldest) || (inclusive && message.ts === oldest)
  const before = latest === undefined || message.ts < padded(latest) || (inclusive && message.ts === latest)
  return after && before
}

const padded = (ts: string): string => (numberOf(ts) === 0 ? '0' : ts)

function messagePage(messages: Message[], args: JsonObject): object {
  const page = pageOf(messages, args)
  const withMetadata = flagOf(args.include_all_metadata)
  const more = page.next === '' ? {} : { response_metadata: { next_cursor: page.next } }
  return { messages: page.items.map((one) => (withMetadata ? one : bare(one))), has_more: page.next !== '', ...more }
}

function bare({ metadata: _, ...message }: Message): Message {
  return message
}
