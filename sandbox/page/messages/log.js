import { act, state } from '../base/state.js'
import { arrange, drawMessages, elementsOf } from './draw-messages.js'
import { examples } from './examples.js'
import { focusWithin } from './focus.js'
import { intro } from './intro.js'

/** Draws a channel: its introduction, the messages with their last replies, and what only this person sees. */
export function conversationLog(box, view) {
  const all = messagesOf(view)
  const shown = all.filter((message) => !isReply(message) || message.subtype === 'thread_broadcast')
  const repliesTo = (ts) => [...repliesIn(all, ts), ...privately(view, ts)]
  const { userId, channelId } = view
  const hint = examples(view, (text) => act('post', { userId, channelId, text }))
  drawLog(box, [...shown, ...privately(view, undefined)], { ...view, repliesTo }, { first: intro(view), last: hint })
}

/** Draws one thread. */
export function threadLog(box, view) {
  const all = messagesOf(view)
  const shown = [...all.filter((message) => message.ts === view.threadTs), ...repliesIn(all, view.threadTs)]
  drawLog(box, [...shown, ...privately(view, view.threadTs)], { ...view, inThread: true })
}

const messagesOf = ({ channelId }) => state.messages[channelId] ?? []
const isReply = (message) => message.thread_ts !== undefined && message.thread_ts !== message.ts
const repliesIn = (all, ts) => all.filter((message) => message.thread_ts === ts && message.ts !== ts)

const privately = ({ userId, channelId }, threadTs) =>
  state.ephemerals
    .filter((one) => one.userId === userId && one.channelId === channelId && one.threadTs === threadTs)
    .map((one) => ({ ...one, only: true, user: one.from === 'bot' ? botId() : 'USLACKBOT' }))

const botId = () => state.users.find((user) => user.botId)?.id

const drawings = new WeakMap()

/** Something else was drawn into the box. */
export const forgetLog = (box) => drawings.delete(box)

/** Draws what changed, and scrolls to new messages unless somebody scrolled away to read. */
function drawLog(box, messages, view, { first, last } = {}) {
  const where = `${view.userId} ${view.channelId} ${view.inThread && view.threadTs}`
  const before = drawings.get(box)?.where === where ? drawings.get(box) : undefined
  const follows = !before || isAtEnd(box) || box.scrollTop === before.scrollTop
  const nodes = drawMessages(messages, view, before?.nodes)
  const refocus = focusWithin(box)
  arrange(
    box,
    [first, ...elementsOf(nodes), last].filter((one) => one !== undefined),
  )
  refocus()
  const newest = [...box.querySelectorAll('[data-ts]')]
    .map((one) => one.dataset.ts)
    .toSorted()
    .at(-1)
  if (follows) comeIntoSight(box, before && newest !== before.newest ? newest : undefined)
  drawings.set(box, { where, nodes, newest, scrollTop: box.scrollTop })
}

const isAtEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 80

/** Scrolls to the end, or to the new message if it stands further up, as a reply may. */
function comeIntoSight(box, ts) {
  box.scrollTop = box.scrollHeight
  box.querySelector(`[data-ts="${ts}"]`)?.scrollIntoView({ block: 'nearest' })
}
