import { type Child, h, keep, kept } from '../base/dom.ts'
import { roleOf } from '../base/roles.ts'
import { channelOf, state, userOf } from '../base/state.ts'
import type { Reader } from './reader.ts'

interface Example {
  text: string
  /** What comes of it. */
  comes: string
}

/** Where the company has none of its own. */
const usual: Example[] = [
  { text: 'I want to speak to a person!', comes: 'becomes a ticket for the support team' },
  { text: '这是什么', comes: 'unclear, so a person looks at it' },
]

/** A first visitor's hint: a few messages to try, until this customer has written six or sent the hint away. */
export function examples({ userId, channelId }: Reader, send: (text: string) => unknown): HTMLElement | undefined {
  const bot = state.users.find((user) => user.botId)
  const written = (state.messages[channelId] ?? []).filter((message) => message.user === userId).length
  const here = bot && channelOf(channelId)?.members.includes(bot.id)
  if (roleOf(userId) !== 'customer' || !here || written >= 6 || kept('hint.gone', false)) return undefined
  const key = `${userId} ${channelId} ${written === 0}`
  const known = drawn.get(key) ?? draw(written === 0 ? userOf(userId)?.realName : undefined, send)
  drawn.set(key, known)
  return known
}

/** The same elements at every redraw, so that the focus stays on them. */
const drawn = new Map<string, HTMLElement>()

function draw(name: string | undefined, send: (text: string) => unknown): HTMLElement {
  const words = name ? `You are ${name}, a customer. Say one of these, or anything else:` : 'Try another:'
  const hide = h('button', { class: 'tool', type: 'button' }, 'Hide')
  const box = h(
    'div',
    { class: name ? 'examples' : 'examples again' },
    h('div', { class: 'examples-head' }, h('p', {}, words), hide),
    h(
      'div',
      { class: name ? 'choices' : 'choices small' },
      (state.examples ?? usual).map((one) => choice(one, send, name && h('span', { class: 'comes' }, one.comes))),
    ),
  )
  hide.addEventListener('click', () => {
    keep('hint.gone', true)
    box.remove()
  })
  return box
}

const choice = ({ text, comes }: Example, send: (text: string) => unknown, after: Child): HTMLElement =>
  h('button', { type: 'button', title: comes, onclick: () => send(text) }, h('span', {}, text), after)
