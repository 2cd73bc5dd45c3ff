import { notice } from './base/dom.js'
import { follow, state } from './base/state.js'
import { createDesk } from './desk/desk.js'
import { roleOf } from './desk/persona.js'
import { drawSwitch, onRoomChange, shownSide } from './desk/view-switch.js'

const box = document.getElementById('desks')
const sides = document.getElementById('sides')
const bot = document.getElementById('bot')
const promise = document.getElementById('promise')
const roomForThreadPx = 1000
let desks = []

const findUser = (name) => state.users.find((user) => user.name === name)?.id
const findChannel = (name) => state.channels.find((channel) => channel.name === name)?.id

function furnish() {
  desks = [
    createDesk('customer', { userId: findUser('maya'), channelId: findChannel('globex-acme') }),
    createDesk('staff', { userId: findUser('sam'), channelId: findChannel('support-humans') }),
  ]
  box.replaceChildren(...desks.map((desk) => desk.root))
  arrange()
  followLink(location.pathname)
}

function arrange() {
  const side = shownSide()
  for (const desk of desks) desk.root.hidden = side !== 'both' && side !== desk.name
}

function draw({ lost = false } = {}) {
  if (state.users.length > 0 && desks.length === 0) furnish()
  const shown = desks.filter((desk) => !desk.root.hidden)
  for (const desk of shown) openAnswered(desk)
  for (const desk of shown) desk.draw()
  drawSwitch(sides, desks, rearrange)
  bot.classList.toggle('on', !lost && state.botConnected)
  bot.textContent = lost ? 'The sandbox does not answer' : state.botConnected ? 'Bot connected' : 'Waiting for the bot…'
  if (state.outside?.length > 0) promise.textContent = `It all stays on this computer except what ${reached()} gets.`
}

/** With a remote language model, the customers' words leave this computer, and the page says where they go. */
const reached = () => state.outside.join(' and ')

function rearrange() {
  arrange()
  draw()
}

const startedAt = Date.now() / 1000
const opened = new Set()

/** If there is room beside the conversation, the thread opens when the first answer arrives. */
function openAnswered({ at, go, root }) {
  if (roleOf(at.userId) === 'staff' || at.tab === 'home' || root.clientWidth < roomForThreadPx) return
  const mine = (state.messages[at.channelId] ?? []).filter(
    (message) => message.user === at.userId && message.reply_count,
  )
  const fresh = mine.filter((message) => Number(message.ts) > startedAt && !opened.has(message.ts))
  for (const message of fresh) opened.add(message.ts)
  if (fresh.length > 0) go({ threadTs: fresh.at(-1).ts })
}

/** Links to messages open here: for whoever clicked, or else for the other one if they can see the message. */
function followLink(path, clicked) {
  const [, channelId, digits] = /^\/archives\/([A-Z0-9]+)\/p(\d+)/.exec(path) ?? []
  const members = state.channels.find((channel) => channel.id === channelId)?.members ?? []
  if (!channelId) return false
  const able = desks.filter((one) => !one.root.hidden && members.includes(one.at.userId))
  const desk = able.find((one) => one.root === clicked) ?? able[0]
  const ts = `${digits.slice(0, -6)}.${digits.slice(-6)}`
  const message = (state.messages[channelId] ?? []).find((one) => one.ts === ts)
  if (!desk) notice('Nobody at these desks can see that message. Become somebody who can.')
  desk?.go({ channelId, threadTs: message?.thread_ts ?? (message?.reply_count ? ts : undefined), tab: undefined })
  desk?.root.querySelector(`[data-ts="${ts}"]`)?.scrollIntoView({ block: 'center' })
  return true
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]')
  if (link?.origin === location.origin && followLink(link.pathname, link.closest('.desk'))) event.preventDefault()
})
onRoomChange(rearrange)
follow(draw)
