import { fill, h } from '../base/dom.js'
import { icon } from '../base/icons.js'
import { channelName, channelsOf } from '../base/state.js'
import { hasUnread } from '../base/unread.js'

/** A person's channels and direct conversation, with a dot where something is new. */
export function channelList(box, { userId, channelId }, open) {
  const all = channelsOf(userId)
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.id : undefined
  const isUnread = (channel) => channel.id !== channelId && hasUnread(userId, channel.id)
  const entry = (channel) => {
    const unread = isUnread(channel)
    return h(
      'button',
      {
        class: `channel${unread ? ' unread' : ''}`,
        type: 'button',
        'data-id': channel.id,
        'aria-current': channel.id === channelId,
        onclick: () => open(channel.id),
      },
      h('span', { 'aria-hidden': true }, sign(channel)),
      h('span', { class: 'name' }, channelName(channel, userId)),
      unread && h('span', { class: 'dot' }, h('span', { class: 'sr' }, 'unread')),
    )
  }
  const rooms = all.filter((channel) => channel.kind === 'channel')
  const direct = all.filter((channel) => channel.kind !== 'channel')
  const key = JSON.stringify([userId, channelId, all.map((one) => [one.id, one.name, isUnread(one)])])
  fill(box, key, () => [
    h('h2', {}, 'Channels'),
    ...rooms.map(entry),
    h('h2', {}, 'Direct messages'),
    ...direct.map(entry),
  ])
  box.querySelector(`[data-id="${focused}"]`)?.focus()
  if (box.dataset.shown === channelId) return
  box.dataset.shown = channelId
  box.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function sign(channel) {
  if (channel.kind === 'im') return '✦'
  if (channel.kind === 'mpim') return channel.members.length - 1
  return channel.isPrivate ? icon('lock') : '#'
}
