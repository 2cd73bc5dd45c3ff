import type { Channel } from '../../workspace/workspace.ts'
import { type Child, fill, h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { channelName, channelsOf } from '../base/state.ts'
import { unreadIn } from '../base/unread.ts'

const mostShown = 9

/** A person's channels and direct conversations, with the number of what is new there. */
export function channelList(
  box: HTMLElement,
  { userId, channelId }: { userId: string; channelId: string },
  open: (channelId: string) => void,
): void {
  const all = channelsOf(userId).map((channel) => ({ channel, unread: unreadIn(userId, channel.id).length }))
  const active = document.activeElement
  const focused = active instanceof HTMLElement && box.contains(active) ? active.dataset.id : undefined
  const entry = ({ channel, unread }: (typeof all)[number]) =>
    h(
      'button',
      {
        class: `channel${unread > 0 ? ' unread' : ''}`,
        type: 'button',
        'data-id': channel.id,
        'aria-current': channel.id === channelId,
        onclick: () => open(channel.id),
      },
      h('span', { class: 'sign', 'aria-hidden': true }, sign(channel)),
      h('span', { class: 'name' }, channelName(channel, userId)),
      unread > 0 && count(unread),
    )
  const rooms = all.filter(({ channel }) => channel.kind === 'channel')
  const direct = all.filter(({ channel }) => channel.kind !== 'channel')
  const key = JSON.stringify([userId, channelId, all.map(({ channel: { id, name }, unread }) => [id, name, unread])])
  fill(box, key, () => [
    h('h2', {}, 'Channels'),
    ...rooms.map(entry),
    h('h2', {}, 'Direct messages'),
    ...direct.map(entry),
  ])
  if (focused) box.querySelector<HTMLElement>(`[data-id="${focused}"]`)?.focus()
  if (box.dataset.shown === channelId) return
  box.dataset.shown = channelId
  box.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const count = (unread: number): HTMLElement =>
  h('span', { class: 'count' }, unread > mostShown ? `${mostShown}+` : unread, h('span', { class: 'sr' }, ' unread'))

function sign(channel: Channel): Child {
  if (channel.kind === 'im') return '✦'
  if (channel.kind === 'mpim') return channel.members.length - 1
  return channel.isPrivate ? icon('lock') : '#'
}
