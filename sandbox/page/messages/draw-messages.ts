import { h } from '../base/dom.ts'
import { markThreadSeen, unreadReplies } from '../base/unread.ts'
import { dayName } from '../text/slack-date.ts'
import { arrange } from './arrange.ts'
import { isInSight, whenInSight } from './in-sight.ts'
import { drawMessage } from './message.ts'
import type { Listing, Shown } from './reader.ts'

const mostInline = 4

interface Drawn {
  key: string
  shown: HTMLElement[]
  thread?: InlineThread
}

interface InlineThread {
  box: HTMLElement
  counter: HTMLElement
  news: HTMLElement
  answer: HTMLElement
  drawings?: Drawings
}

/** What is drawn of each message, by ts, oldest first: its elements, and the last replies under it. */
export type Drawings = Map<string, Drawn>

/**
 * The elements of messages. A message that did not change since `known` keeps its element, and with it focus and
 * selection. Outside threads, the last replies stand right under their message.
 */
export function drawMessages(messages: Shown[], listing: Listing, known: Drawings = new Map()): Drawings {
  const ordered = messages.toSorted((one, two) => (one.ts < two.ts ? -1 : 1))
  return new Map(ordered.map((one, index) => [one.ts, drawn(one, ordered[index - 1], listing, known.get(one.ts))]))
}

/** All of these elements in their order. */
export const elementsOf = (drawings: Drawings): HTMLElement[] =>
  [...drawings.values()].flatMap((one) => [...one.shown, ...(one.thread ? [one.thread.box] : [])])

function drawn(message: Shown, previous: Shown | undefined, listing: Listing, old: Drawn | undefined): Drawn {
  const { inThread, newTs } = listing
  const startsDay = !inThread && (!previous || dayOf(previous) !== dayOf(message))
  const isNew = message.ts === newTs
  const above = startsDay || isNew || (!inThread && previous?.reply_count) ? undefined : previous
  const key = JSON.stringify([
    shownOf(message),
    above && [above.user, above.ts, above.only, above.subtype],
    inThread,
    isNew,
  ])
  const thread = inThread ? undefined : inlineThread(message, listing, old?.thread)
  if (old && (old.key === key || isBeingEdited(old))) return { ...old, thread }
  const day = startsDay ? [h('div', { class: 'divider' }, dayName(Number(message.ts)))] : []
  const news = isNew ? [h('div', { class: 'divider new' }, h('span', {}, 'New'))] : []
  return { key, thread, shown: [...day, ...news, drawMessage(message, above, listing)] }
}

/** What of a message is drawn in it: replies are not, so that a new one does not take the focus from it. */
const shownOf = ({ reply_count, reply_users, reply_users_count, latest_reply, thread_ts, ...rest }: Shown): object =>
  rest

const isBeingEdited = ({ shown }: Drawn): boolean => shown.some((one) => one.classList.contains('editing'))

const dayOf = (message: Shown): string => new Date(Number(message.ts) * 1000).toDateString()

/** The last replies under a message; while its thread is open beside it, only their number. */
function inlineThread(root: Shown, listing: Listing, old: InlineThread | undefined): InlineThread | undefined {
  const replies = listing.repliesTo(root)
  if (replies.length === 0) return undefined
  const thread = old ?? newThread(root.ts, listing)
  const { box, counter, news, answer } = thread
  const isOpen = listing.threadTs === root.ts
  if (isInSight(box)) markThreadSeen(listing.userId, listing.channelId, root.ts)
  const unread = isOpen ? 0 : unreadReplies(listing.userId, listing.channelId, root.ts).length
  news.textContent = `${unread} new`
  box.classList.toggle('unread', unread > 0)
  const last = isOpen ? [] : replies.slice(-mostInline)
  const drawings = drawMessages(last, { ...listing, newTs: undefined, inThread: true }, old?.drawings)
  const hidden = replies.length - last.length
  const noun = hidden === 1 ? 'reply' : 'replies'
  counter.textContent = isOpen ? `${hidden} ${noun}, open beside` : `${hidden} earlier ${noun}`
  const above = [...(hidden > 0 ? [counter] : []), ...(unread > 0 ? [news] : [])]
  arrange(box, [...above, ...elementsOf(drawings), ...(isOpen ? [] : [answer])])
  return { ...thread, drawings }
}

function newThread(ts: string, { userId, channelId, openThread }: Listing): InlineThread {
  const button = (words: string) =>
    h('button', { class: 'replies', type: 'button', onclick: () => openThread(ts) }, words)
  const box = h('div', { class: 'inline-thread', role: 'group', 'aria-label': 'Replies' })
  whenInSight(box, () => markThreadSeen(userId, channelId, ts))
  return { box, counter: button(''), news: h('span', { class: 'badge new' }), answer: button('Reply in thread') }
}
