import type { Channel } from '../../workspace/workspace.ts'
import { h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { channelName, channelOf, state, teamOf, userOf } from '../base/state.ts'
import type { Reader } from './reader.ts'

const drawn = new Map<string, HTMLElement>()

/** The introduction at the beginning of a conversation. The element stays as long as its text does. */
export function intro({ userId, channelId }: Reader): HTMLElement | undefined {
  const channel = channelOf(channelId)
  if (!channel) return undefined
  const words = about(channel)
  const key = `${userId} ${channelId} ${words}`
  const known = drawn.get(key) ?? draw(channel, userId, words)
  drawn.set(key, known)
  return known
}

function draw(channel: Channel, userId: string, words: string): HTMLElement {
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

function about(channel: Channel): string {
  const bot = state.users.find((user) => user.botId)
  const names = channel.members.filter((id) => id !== bot?.id).map((id) => userOf(id)?.realName)
  if (channel.kind === 'im') return `A direct conversation between ${names.join(' and ')} and the bot.`
  if (channel.kind === 'mpim') return `A group conversation of ${names.join(', ')} and the bot.`
  if (!bot || !channel.members.includes(bot.id))
    return 'The bot is not in this channel and hears nothing that is said here.'
  const companies = channel.teamIds.map((id) => teamOf(id)?.name)
  if (companies.length > 1)
    return `${companies.join(' and ')} share this channel through Slack Connect. Customers ask here, and the bot answers under what they wrote.`
  return channel.isPrivate ? supportChannel() : `A channel of ${companies[0]}. Its guests are customers here.`
}

const supportChannel = (): string =>
  `Only the support team sees this channel. What needs a person arrives here as a card: claim it, reply to the customer from it, close it. ${state.ticketCommand ?? '/ticket'} queue shows what is open.`
