import { fill, h, keep, kept } from '../base/dom.js'
import { icon } from '../base/icons.js'
import { act, channelName, channelOf, channelsOf, state } from '../base/state.js'
import { markSeen } from '../base/unread.js'
import { showModal } from '../blocks/modal.js'
import { createComposer } from '../compose/composer.js'
import { conversationLog, threadLog } from '../messages/log.js'
import { channelList } from './channel-list.js'
import { drawHome } from './home.js'
import { personaPicker, roleOf } from './persona.js'

/** One person's place: the conversations, the open one, its thread and modals. */
export function createDesk(name, first) {
  const at = { ...first, ...kept(`desk.${name}`, {}) }
  const place = () => ({ userId: at.userId, channelId: at.channelId })
  const composer = createComposer(place)
  const replying = createComposer(() => ({ ...place(), threadTs: at.threadTs }))
  const root = h('section', { class: 'desk' })
  const head = h('div', { class: 'persona' })
  const list = h('nav', { class: 'channels', 'aria-label': 'Conversations' })
  const title = h('div', { class: 'conversation-head' })
  const log = h('div', { class: 'log', tabindex: 0, role: 'log', 'aria-label': 'Messages' })
  const threadLogBox = h('div', { class: 'log', tabindex: 0, role: 'log', 'aria-label': 'Thread' })
  const close = () => {
    go({ threadTs: undefined })
    composer.focus()
  }
  const threadHead = h('div', { class: 'conversation-head' })
  const thread = h('aside', { class: 'thread', 'aria-label': 'Thread' }, threadHead, threadLogBox, replying.root)
  const room = h('div', { class: 'room' }, list, h('div', { class: 'conversation' }, title, log, composer.root), thread)
  root.append(head, room)
  thread.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && close())

  const go = (change) => {
    if (change.channelId && change.channelId !== at.channelId)
      Object.assign(at, { threadTs: undefined, tab: undefined })
    Object.assign(at, change)
    keep(`desk.${name}`, at)
    draw()
  }
  const be = (userId) => {
    const stay = channelsOf(userId).find((channel) => channel.id === at.channelId)
    go({ userId, channelId: (stay ?? channelsOf(userId)[0])?.id, threadTs: undefined })
  }
  const view = () => ({
    ...at,
    openThread: (threadTs) => {
      go({ threadTs })
      replying.focus()
    },
    startEdit: (message, inThread) => (inThread ? replying : composer).edit(message),
    goTo: go,
  })

  function draw() {
    const channel = channelOf(at.channelId)
    if (!channel?.members.includes(at.userId)) return be(at.userId)
    root.className = `desk role-${roleOf(at.userId)}`
    personaPicker(head, at.userId, be)
    channelList(list, at, (channelId) => {
      go({ channelId })
      composer.focus()
    })
    drawTitle(title, channel)
    const home = at.tab === 'home'
    composer.root.hidden = home
    composer.draw(spokenName(channel))
    if (home) drawHome(log, at.userId)
    else conversationLog(log, view())
    drawThread(channel)
    markSeen(at.userId, at.channelId, at.threadTs)
    showModal(root, at.userId)
  }

  function drawThread(channel) {
    const isOpen = (state.messages[channel.id] ?? []).some((message) => message.ts === at.threadTs)
    thread.hidden = !isOpen
    room.classList.toggle('with-thread', isOpen)
    if (!isOpen) return
    const where = spokenName(channel)
    const button = (words, kind) => h('button', { class: `plain ${kind}`, type: 'button', onclick: close }, words)
    fill(threadHead, where, () => [
      button(`← ${where}`, 'when-narrow'),
      h('h2', {}, 'Thread'),
      h('span', { class: 'about when-wide' }, where),
      button('Close thread', 'when-wide'),
    ])
    replying.draw(where)
    threadLog(threadLogBox, view())
  }

  function drawTitle(box, channel) {
    const name_ = channelName(channel, at.userId)
    const isRoom = channel.kind === 'channel'
    const tab = (label, value) =>
      h(
        'button',
        {
          class: 'plain',
          type: 'button',
          'aria-pressed': (at.tab ?? 'messages') === value,
          onclick: () => openTab(value),
        },
        label,
      )
    const about = aboutChannel(channel)
    const tabs = channel.kind === 'im' && h('div', { class: 'tabs' }, tab('Messages', 'messages'), tab('Home', 'home'))
    fill(box, JSON.stringify([name_, about, at.tab]), () => [
      h('h2', {}, isRoom ? [channel.isPrivate ? icon('lock') : '#', ` ${name_}`] : name_),
      h('span', { class: 'about' }, about),
      tabs || '',
    ])
  }

  function openTab(tab) {
    go({ tab })
    void act('home', { userId: at.userId, tab })
  }

  const spokenName = (channel) => (channel.kind === 'channel' ? '#' : '') + channelName(channel, at.userId)

  return { name, root, draw, go, at }
}

function aboutChannel(channel) {
  if (channel.kind === 'im') return 'Only the two of you'
  if (channel.kind === 'mpim') return `Only the ${channel.members.length} of you`
  const people = `${channel.members.length} members`
  const teams = channel.teamIds.map((id) => state.teams.find((team) => team.id === id)?.name)
  return teams.length > 1 ? `${people} · shared by ${teams.join(' and ')}` : people
}
