import { h, keep, kept } from '../base/dom.js'
import { channelOf, state, userOf } from '../base/state.js'
import { roleOf } from '../desk/persona.js'

/** Where the company has none of its own. */
const usual = [
  { text: 'I want to speak to a person!', comes: 'becomes a ticket for the support team' },
  { text: '这是什么', comes: 'unclear, so a person looks at it' },
]

/** A first visitor's hint: a few messages to try, until this customer has written six or sent the hint away. */
export function examples({ userId, channelId }, send) {
  const bot = state.users.find((user) => user.botId)
  const written = (state.messages[channelId] ?? []).filter((message) => message.user === userId).length
  const here = channelOf(channelId)?.members.includes(bot?.id)
  if (roleOf(userId) !== 'customer' || !here || written >= 6 || kept('hint.gone', false)) return undefined
  const key = `${userId} ${channelId} ${written === 0}`
  if (!drawn.has(key)) drawn.set(key, draw(written === 0 ? userOf(userId)?.realName : undefined, send))
  return drawn.get(key)
}

/** The same elements at every redraw, so that the focus stays on them. */
const drawn = new Map()

const draw = (name, send) =>
  h(
    'div',
    { class: name ? 'examples' : 'examples again' },
    head(name ? `You are ${name}, a customer. Say one of these, or anything else:` : 'Try another:'),
    h(
      'div',
      { class: name ? 'choices' : 'choices small' },
      (state.examples ?? usual).map((one) => choice(one, send, name && h('span', { class: 'comes' }, one.comes))),
    ),
  )

const choice = (one, send, after) =>
  h('button', { type: 'button', title: one.comes, onclick: () => send(one.text) }, h('span', {}, one.text), after)

const head = (words) =>
  h(
    'div',
    { class: 'examples-head' },
    h('p', {}, words),
    h('button', { class: 'tool', type: 'button', onclick: dismiss }, 'Hide'),
  )

function dismiss(event) {
  keep('hint.gone', true)
  event.currentTarget.closest('.examples').remove()
}
