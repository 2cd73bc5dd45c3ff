import { byId, notice } from './base/dom.ts'
import { roleOf } from './base/roles.ts'
import { follow, type Heard, state } from './base/state.ts'
import { addThemeSwitch } from './base/theme.ts'
import { whenSeen } from './base/unread.ts'
import { createDesk, type Desk } from './desk/desk.ts'
import { tellNews } from './desk/news.ts'
import { drawSwitch, onRoomChange, shownSide, showSide } from './desk/view-switch.ts'
import { createPanels } from './panels/panels.ts'

const box = byId('desks')
const bot = byId('bot')
const promise = byId('promise')
const roomForThreadPx = 1000
let desks: Desk[] = []
const panels = createPanels({ desks: () => desks, show: (side) => showSide(side, rearrange) })

const findUser = (name: string): string => state.users.find((user) => user.name === name)?.id ?? ''
const findChannel = (like: RegExp): string => state.channels.find(({ name }) => like.test(name))?.id ?? ''

function furnish(): void {
  desks = [
    createDesk('customer', { userId: findUser('maya'), channelId: findChannel(/^globex-/) }),
    createDesk('staff', { userId: findUser('sam'), channelId: findChannel(/^support-humans$/) }),
  ]
  box.replaceChildren(...desks.map((desk) => desk.root))
  arrange()
  followLink(location.pathname)
}

function arrange(): void {
  const side = shownSide()
  for (const desk of desks) desk.root.hidden = side !== 'both' && side !== desk.name
}

function draw({ lost = false }: Heard = {}): void {
  if (state.users.length > 0 && desks.length === 0) furnish()
  const shown = desks.filter((desk) => !desk.root.hidden)
  for (const desk of shown) openAnswered(desk)
  for (const desk of shown) desk.draw()
  tellNews(shown)
  drawSwitch(byId('sides'), desks, rearrange)
  panels.draw()
  bot.classList.toggle('on', !lost && state.botConnected)
  bot.textContent = lost ? 'The sandbox does not answer' : state.botConnected ? 'Bot connected' : 'Waiting for the bot…'
  // With a remote language model, the customers' words leave this computer, and the page says where they go.
  if (state.outside.length > 0)
    promise.textContent = `It all stays on this computer except what ${state.outside.join(' and ')} gets.`
}

function rearrange(): void {
  arrange()
  draw()
}

const startedAt = Date.now() / 1000
const opened = new Set<string>()

/** If there is room beside the conversation, the thread opens when the first answer arrives. */
function openAnswered({ at, go, root }: Desk): void {
  if (roleOf(at.userId) === 'staff' || at.tab === 'home' || root.clientWidth < roomForThreadPx) return
  const mine = (state.messages[at.channelId] ?? []).filter(
    (message) => message.user === at.userId && message.reply_count,
  )
  const fresh = mine.filter((message) => Number(message.ts) > startedAt && !opened.has(message.ts))
  for (const message of fresh) opened.add(message.ts)
  const last = fresh.at(-1)
  if (last) go({ threadTs: last.ts })
}

/** Links to messages open here: for whoever clicked, or else for the other one if they can see the message. */
function followLink(path: string, clicked?: Element | null): boolean {
  const [, channelId, digits = ''] = /^\/archives\/([A-Z0-9]+)\/p(\d+)/.exec(path) ?? []
  if (!channelId) return false
  const members = state.channels.find((channel) => channel.id === channelId)?.members ?? []
  const able = desks.filter((one) => !one.root.hidden && members.includes(one.at.userId))
  const desk = able.find((one) => one.root === clicked) ?? able[0]
  const ts = `${digits.slice(0, -6)}.${digits.slice(-6)}`
  const message = (state.messages[channelId] ?? []).find((one) => one.ts === ts)
  if (!desk) notice('Nobody at these desks can see that message. Become somebody who can.')
  const threadTs = message?.thread_ts ?? (message?.reply_count ? ts : undefined)
  desk?.go({ channelId, threadTs, tab: undefined, screen: undefined, lookTs: ts })
  desk?.root.querySelector(`[data-ts="${ts}"]`)?.scrollIntoView({ block: 'center' })
  return true
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (link?.origin === location.origin && followLink(link.pathname, link.closest('.desk'))) event.preventDefault()
})
// What arrives while nobody looks becomes seen when they come back.
document.addEventListener('visibilitychange', () => draw())
whenSeen(() => draw())
addThemeSwitch()
onRoomChange(rearrange)
follow(draw)
