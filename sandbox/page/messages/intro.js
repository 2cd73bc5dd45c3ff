import { h } from '../base/dom.js'
import { icon } from '../base/icons.js'
import { channelName, channelOf, state, teamOf, userOf } from '../base/state.js'

const drawn = new Map()

/** The introduction at the beginning of a conversation. The element stays as long as its text does. */
export function intro({ userId, channelId }) {
  const channel = channelOf(channelId)
  const words = about(channel)
  const key = `${userId} ${channelId} ${words}`
  if (!drawn.has(key)) drawn.set(key, draw(channel, userId, words))
  return drawn.get(key)
}

function draw(channel, userId, words) {
  const isRoom = channel.kind === 'channel'
  const sign = !isRoom ? '✦' : channel.isPrivate ? icon('lock') : '#'
  return h(
    'div',
    { class: 'intro' },
    h('span', { class: 'sign', 'aria-hidden': true }, sign),
    h('h3', {}, channelName(channel, userId)),
    h('p', {}, words),
  )
}

function about(channel) {
  const bot = state.users.find((user) => user.botId)
  const names = channel.members.filter((id) => id !== bot?.id).map((id) => userOf(id)?.realName)
  if (channel.kind === 'im') return `A direct conversation between ${names.join(' and ')} and the bot.`
  if (channel.kind === 'mpim') return `A group conversation of ${names.join(', ')} and the bot.`
  if (!channel.members.includes(bot?.id)) return 'The bot is not in this channel and hears nothing that is said here.'
  const companies = channel.teamIds.map((id) => teamOf(id)?.name)
  if (companies.length > 1)
    return `${companies.join(' and ')} share this channel through Slack Connect. Customers ask here, and the bot answers under what they wrote.`
  return channel.isPrivate ? supportChannel() : `A channel of ${companies[0]}. Its guests are customers here.`
}

const supportChannel = () =>
  `Only the support team sees this channel. What needs a person arrives here as a card: claim it, reply to the customer from it, close it. ${state.ticketCommand ?? '/ticket'} list shows what is open.`
