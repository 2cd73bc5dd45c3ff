import type { Channel } from '../../workspace/workspace.ts'
import { arrowKeys } from '../base/arrow-keys.ts'
import { fill, h, keep, kept } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { roleOf } from '../base/roles.ts'
import { act, channelName, channelOf, channelsOf, isReply, state, userOf } from '../base/state.ts'
import { markSeen, markThreadSeen, unreadIn } from '../base/unread.ts'
import { showModal } from '../blocks/modal.ts'
import { takeFiles } from '../compose/attachments.ts'
import { createComposer } from '../compose/composer.ts'
import { createLog } from '../messages/log.ts'
import type { Reader } from '../messages/reader.ts'
import type { At, DeskName } from './at.ts'
import { channelList } from './channel-list.ts'
import { drawHome } from './home.ts'
import { personaPicker } from './persona.ts'
import { regionKeys } from './region-keys.ts'
import { drawTitle } from './title.ts'

/** One person's place: the conversations, the open one, its thread and modals. */
export interface Desk {
  name: DeskName
  root: HTMLElement
  at: At
  draw(): void
  go(change: Partial<At>): void
}

/** A desk at which `first` sits, unless somebody else did when this browser was here before. */
export function createDesk(name: DeskName, first: At): Desk {
  const at: At = { ...first, ...kept<Partial<At>>(`desk.${name}`, {}) }
  at.newTs = firstNew(at)
  const place = () => ({ userId: at.userId, channelId: at.channelId })
  const composer = createComposer(place)
  const replying = createComposer(() => ({ ...place(), threadTs: at.threadTs }))
  const head = h('div', { class: 'persona' })
  const list = h('nav', { class: 'channels' })
  const title = h('header', { class: 'conversation-head' })
  const log = createLog('Messages')
  const threadLog = createLog('Thread messages')
  const threadHead = h('header', { class: 'conversation-head' })
  const talk = h('div', { class: 'conversation' }, title, log.root, composer.root)
  const thread = h('aside', { class: 'thread' }, threadHead, threadLog.root, replying.root)
  const room = h('div', { class: 'room' }, list, talk, thread)
  const root = h('section', { class: 'desk' }, head, room)

  const closeThread = () => {
    const ts = at.threadTs
    go({ threadTs: undefined })
    const begin = talk.querySelector<HTMLElement>(`[data-ts="${ts}"]`)
    if (begin?.offsetParent) begin.focus()
    else composer.focus()
  }
  thread.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && closeThread())
  arrowKeys(list, '.channel')
  regionKeys(root, [
    '.channels .channel[aria-current="true"]',
    '.conversation .log',
    '.conversation textarea',
    '.thread textarea',
  ])
  takeFiles(talk, composer.attach)
  takeFiles(thread, replying.attach)

  const go = (change: Partial<At>) => {
    const moves = (change.channelId ?? at.channelId) !== at.channelId || (change.userId ?? at.userId) !== at.userId
    if (moves) Object.assign(at, { threadTs: undefined, tab: undefined, lookTs: undefined })
    Object.assign(at, change)
    if (moves) at.newTs = firstNew(at)
    keep(`desk.${name}`, { ...at, newTs: undefined, lookTs: undefined })
    draw()
  }
  const be = (userId: string) => {
    const stay = channelsOf(userId).find((channel) => channel.id === at.channelId)
    const channelId = (stay ?? channelsOf(userId)[0])?.id
    if (channelId) go({ userId, channelId, threadTs: undefined })
  }
  const openThread = (threadTs: string) => {
    go({ threadTs })
    replying.focus()
  }
  const reader = (): Reader => ({ ...place(), threadTs: at.threadTs, newTs: at.newTs, lookTs: at.lookTs, openThread })

  function draw(): void {
    const channel = channelOf(at.channelId)
    if (!channel?.members.includes(at.userId)) {
      be(at.userId)
      return
    }
    root.className = `desk role-${roleOf(at.userId)}`
    root.dataset.screen = at.screen ?? 'talk'
    nameParts()
    const home = at.tab === 'home'
    if (!home && at.screen !== 'list') markSeen(at.userId, at.channelId)
    personaPicker(head, at.userId, be)
    channelList(list, at, (channelId) => {
      go({ channelId, screen: undefined })
      composer.focus()
    })
    drawTitle(title, channel, at, { openTab, showList: () => showList(), closeThread })
    composer.root.hidden = home
    composer.draw(spokenName(channel))
    // First, since it may take room from the conversation.
    drawThread(channel)
    if (home) drawHome(log, at.userId)
    else log.showConversation(reader())
    showModal(root, at.userId)
  }

  /** Both desks have the same parts, so a screen reader needs to hear whose they are. */
  function nameParts(): void {
    const who = userOf(at.userId)?.realName ?? ''
    root.setAttribute('aria-label', `Desk of ${who}`)
    list.setAttribute('aria-label', `Conversations of ${who}`)
    thread.setAttribute('aria-label', `Thread, as ${who}`)
  }

  function drawThread(channel: Channel): void {
    const { threadTs } = at
    const isOpen = threadTs !== undefined && (state.messages[channel.id] ?? []).some(({ ts }) => ts === threadTs)
    thread.hidden = !isOpen
    room.classList.toggle('with-thread', isOpen)
    if (!isOpen) return
    const where = spokenName(channel)
    fill(threadHead, where, () => [
      h(
        'button',
        { class: 'plain when-phone', type: 'button', 'aria-label': `Back to ${where}`, onclick: closeThread },
        icon('back'),
      ),
      h('h2', {}, 'Thread'),
      h('span', { class: 'about' }, where),
      h(
        'button',
        {
          class: 'tool',
          type: 'button',
          'aria-label': 'Close thread',
          title: 'Close thread (Esc)',
          onclick: closeThread,
        },
        icon('close'),
      ),
    ])
    replying.draw(where)
    markThreadSeen(at.userId, at.channelId, threadTs)
    threadLog.showThread(reader())
  }

  function showList(): void {
    go({ screen: 'list', threadTs: undefined })
    list.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  }

  function openTab(tab: 'home' | 'messages'): void {
    go({ tab })
    void act('home', { userId: at.userId, tab })
  }

  const spokenName = (channel: Channel) => (channel.kind === 'channel' ? '#' : '') + channelName(channel, at.userId)

  return { name, root, draw, go, at }
}

const firstNew = ({ userId, channelId }: At): string | undefined =>
  unreadIn(userId, channelId).find((message) => !isReply(message))?.ts
