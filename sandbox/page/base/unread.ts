import type { Message } from '../../workspace/message.ts'
import { keep, kept } from './dom.ts'
import { isReply, state } from './state.ts'

// Who has seen a conversation, or a thread, up to which message. What was there before the first visit counts as seen.
const seen: Record<string, string> = kept('seen', { '': String(Date.now() / 1000) })
keep('seen', seen)

const keyOf = (...place: string[]): string => place.join(' ')
const seenIn = (...place: string[]): string => seen[keyOf(...place)] ?? seen[''] ?? '0'
const all = (channelId: string): Message[] => state.messages[channelId] ?? []

/** What others wrote there since this person last looked, and in threads of theirs. */
export function unreadIn(userId: string, channelId: string): Message[] {
  const since = seenIn(userId, channelId)
  return all(channelId).filter((message) => {
    if (message.user === userId || message.subtype === 'tombstone') return false
    if (!isReply(message)) return message.ts > since
    return isNewReply(userId, channelId, message) && takesPart(userId, channelId, message.thread_ts)
  })
}

/** What others wrote in a thread since this person last looked into it. */
export const unreadReplies = (userId: string, channelId: string, threadTs: string): Message[] =>
  all(channelId).filter(
    (message) =>
      message.thread_ts === threadTs &&
      isReply(message) &&
      message.user !== userId &&
      isNewReply(userId, channelId, message),
  )

const isNewReply = (userId: string, channelId: string, { ts, thread_ts = '' }: Message): boolean =>
  ts > seenIn(userId, channelId, thread_ts)

/** As in Slack: one hears of a thread that one began or wrote in. */
const takesPart = (userId: string, channelId: string, threadTs: string | undefined): boolean =>
  all(channelId).some(({ ts, thread_ts, user }) => user === userId && (ts === threadTs || thread_ts === threadTs))

/** This person looks at the conversation now. */
export function markSeen(userId: string, channelId: string): void {
  const newest = all(channelId).findLast((message) => !isReply(message))?.ts
  if (newest) see(newest, userId, channelId)
}

/** This person looks at the thread now. */
export function markThreadSeen(userId: string, channelId: string, threadTs: string): void {
  const newest = all(channelId).findLast(({ thread_ts }) => thread_ts === threadTs)?.ts
  if (newest) see(newest, userId, channelId, threadTs)
}

function see(ts: string, ...place: string[]): void {
  if (document.hidden || seenIn(...place) >= ts) return
  seen[keyOf(...place)] = ts
  keep('seen', seen)
  clearTimeout(telling)
  telling = setTimeout(() => onSeen())
}

let telling: number | undefined
let onSeen = (): void => {}

/** Calls back soon after somebody has seen something new. */
export function whenSeen(then: () => void): void {
  onSeen = then
}
