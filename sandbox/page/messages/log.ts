import { h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { act, isReply } from '../base/state.ts'
import { arrange } from './arrange.ts'
import { type Drawings, drawMessages, elementsOf } from './draw-messages.ts'
import { examples } from './examples.ts'
import { focusWithin } from './focus.ts'
import { isInSight } from './in-sight.ts'
import { intro } from './intro.ts'
import { messageKeys } from './message-keys.ts'
import { messagesOf, privately, type Reader, type Shown } from './reader.ts'

/** A scrolling list of messages. */
export interface Log {
  root: HTMLElement
  /** Draws a channel: its introduction, the messages with their last replies, and what only this person sees. */
  showConversation(reader: Reader): void
  /** Draws one thread. */
  showThread(reader: Reader): void
  /** Shows something else in its place. */
  showInstead(key: string, make: () => HTMLElement): void
}

/** A sandbox that has been used for long has more than a browser can draw in no time. */
const mostAtOnce = 150

interface Before {
  where: string
  drawings: Drawings
  newest?: string
  /** Where the list was scrolled to last, by itself. Somebody who reads has scrolled it elsewhere. */
  scrollTop: number
  atEnd: boolean
}

/** A list of messages with a label for screen readers, and a button that leads to news that are out of sight. */
export function createLog(label: string): Log {
  // What is new is announced by main.ts: a live region would read out the whole conversation at each change of channel.
  const box = h('div', { class: 'log', tabindex: 0, role: 'log', 'aria-live': 'off', 'aria-label': label })
  const pill = h('button', { class: 'pill', type: 'button', hidden: true })
  const root = h('div', { class: 'log-frame' }, box, pill)
  const earlier = h('button', { class: 'earlier plain', type: 'button' }, 'Earlier messages')
  let most = mostAtOnce
  let before: Before | undefined
  let target: HTMLElement | undefined

  const show = (messages: Shown[], reader: Reader, inThread: boolean, ends: (HTMLElement | undefined)[]) => {
    const where = `${reader.userId} ${reader.channelId} ${inThread && reader.threadTs}`
    if (before?.where !== where) {
      before = undefined
      most = mostAtOnce
    }
    const follows = !before || isAtEnd(box) || box.scrollTop === before.scrollTop
    const repliesTo = (root: Shown) => (root.reply_count ? repliesIn(reader, root.ts) : privately(reader, root.ts))
    const drawings = drawMessages(messages, { ...reader, inThread, repliesTo }, before?.drawings)
    const refocus = focusWithin(box)
    const [first, last] = ends
    arrange(
      box,
      [first, ...elementsOf(drawings), last].filter((one) => one !== undefined),
    )
    refocus()
    const newest = newestIn(box)
    const hasNews = before && newest !== before.newest
    if (follows) comeIntoSight(box, hasNews ? newest : undefined)
    else if (hasNews) target = box.querySelector<HTMLElement>(`[data-ts="${newest}"]`) ?? undefined
    const scrollTop = follows ? box.scrollTop : (before?.scrollTop ?? 0)
    before = { where, drawings, newest, scrollTop, atEnd: follows && isAtEnd(box) }
    showPill()
  }

  const showPill = () => {
    const unseen = [...box.querySelectorAll<HTMLElement>('.inline-thread.unread')].find((one) => !isInSight(one))
    if (target && (isAtEnd(box) || !target.isConnected)) target = undefined
    const goal = target ?? unseen
    pill.hidden = goal === undefined
    if (!goal) return
    const isUp = goal.getBoundingClientRect().top < box.getBoundingClientRect().top
    pill.className = isUp ? 'pill up' : 'pill'
    pill.replaceChildren(icon('down'), target ? 'New messages' : 'New replies')
    pill.onclick = () => {
      goal.scrollIntoView({ block: 'center' })
      target = undefined
      box.focus()
    }
  }
  // The window, or the field below, takes room from the list: its end stays in sight for whoever was there.
  new ResizeObserver(() => {
    if (!before?.atEnd || (box.scrollTop !== before.scrollTop && !isAtEnd(box))) return
    box.scrollTop = box.scrollHeight
    before.scrollTop = box.scrollTop
  }).observe(box)
  box.addEventListener('scroll', showPill, { passive: true })
  messageKeys(box)

  const api: Log = {
    root,
    showConversation: (reader) => {
      const { userId, channelId } = reader
      const all = messagesOf(reader).filter((one) => !isReply(one) || one.subtype === 'thread_broadcast')
      const fromEnd = all.length - all.findIndex(({ ts }) => ts === reader.lookTs)
      if (fromEnd <= all.length) most = Math.max(most, fromEnd + 10)
      const hint = examples(reader, (text) => act('post', { userId, channelId, text }))
      const first = all.length > most ? earlier : intro(reader)
      earlier.onclick = () => {
        const top = box.querySelector<HTMLElement>('article')
        most += mostAtOnce
        api.showConversation(reader)
        top?.scrollIntoView({ block: 'start' })
        top?.focus({ preventScroll: true })
      }
      show([...all.slice(-most), ...privately(reader, undefined)], reader, false, [first, hint])
    },
    showThread: (reader) => {
      const { threadTs = '' } = reader
      const begin = messagesOf(reader).filter(({ ts }) => ts === threadTs)
      show([...begin, ...repliesIn(reader, threadTs)], reader, true, [])
    },
    showInstead: (key, make) => {
      if (before === undefined && box.dataset.instead === key) return
      before = undefined
      box.dataset.instead = key
      pill.hidden = true
      box.replaceChildren(make())
    },
  }
  return api
}

const repliesIn = (reader: Reader, threadTs: string): Shown[] => [
  ...messagesOf(reader).filter((one) => one.thread_ts === threadTs && one.ts !== threadTs),
  ...privately(reader, threadTs),
]

const newestIn = (box: HTMLElement): string | undefined =>
  [...box.querySelectorAll<HTMLElement>('[data-ts]')]
    .map((one) => one.dataset.ts ?? '')
    .toSorted()
    .at(-1)

const isAtEnd = (box: HTMLElement): boolean => box.scrollHeight - box.scrollTop - box.clientHeight < 80

/** Scrolls to the end, or to the new message if it stands further up, as a reply may. */
function comeIntoSight(box: HTMLElement, ts: string | undefined): void {
  box.scrollTop = box.scrollHeight
  if (ts) box.querySelector(`[data-ts="${ts}"]`)?.scrollIntoView({ block: 'nearest' })
}
