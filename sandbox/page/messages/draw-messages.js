import { h } from '../base/dom.js'
import { dayName } from '../text/slack-date.js'
import { drawMessage } from './message.js'

const mostInline = 4

/**
 * The elements of messages, oldest first, by ts. A message that did not change since `known` keeps its element, and with
 * it focus and selection. Outside threads, the last replies stand right under their message.
 */
export function drawMessages(messages, view, known = new Map()) {
  const ordered = messages.toSorted((one, two) => (one.ts < two.ts ? -1 : 1))
  return new Map(ordered.map((one, index) => [one.ts, drawn(one, ordered[index - 1], view, known.get(one.ts))]))
}

/** All of these elements in their order. */
export const elementsOf = (nodes) =>
  [...nodes.values()].flatMap((one) => [...one.shown, ...(one.thread ? [one.thread.box] : [])])

/** Makes these the children of the box without touching those that are there already. */
export function arrange(box, elements) {
  for (const child of [...box.children]) if (!elements.includes(child)) child.remove()
  let at = box.firstChild
  for (const element of elements) {
    if (element === at) at = at.nextSibling
    else box.insertBefore(element, at)
  }
}

function drawn(message, previous, view, old) {
  const startsDay = !view.inThread && (!previous || dayOf(previous) !== dayOf(message))
  const above = startsDay || (!view.inThread && previous?.reply_count) ? undefined : previous
  const key = JSON.stringify([message, above && [above.user, above.ts, above.only, above.subtype], !view.inThread])
  const thread = view.inThread ? undefined : inlineThread(message, view, old?.thread)
  if (old?.key === key) return { ...old, thread }
  const divider = startsDay ? [h('div', { class: 'divider' }, dayName(Number(message.ts)))] : []
  return { key, thread, shown: [...divider, drawMessage(message, above, view)] }
}

const dayOf = (message) => new Date(Number(message.ts) * 1000).toDateString()

/** The last replies under a message; while its thread is open beside it, only their number. */
function inlineThread(root, view, old) {
  const replies = view.repliesTo(root.ts)
  if (replies.length === 0) return undefined
  const { box, counter, answer } = old ?? newThread(() => view.openThread(root.ts))
  const isOpen = view.threadTs === root.ts
  const last = isOpen ? [] : replies.slice(-mostInline)
  const nodes = drawMessages(last, { ...view, inThread: true }, old?.nodes)
  const hidden = replies.length - last.length
  const noun = hidden === 1 ? 'reply' : 'replies'
  counter.textContent = isOpen ? `${hidden} ${noun}, open beside` : `${hidden} earlier ${noun}`
  arrange(box, [...(hidden > 0 ? [counter] : []), ...elementsOf(nodes), ...(isOpen ? [] : [answer])])
  return { box, counter, answer, nodes }
}

function newThread(open) {
  const button = (words) => h('button', { class: 'replies', type: 'button', onclick: open }, words)
  const box = h('div', { class: 'inline-thread', role: 'group', 'aria-label': 'Replies' })
  return { box, counter: button(''), answer: button('Reply in thread') }
}
