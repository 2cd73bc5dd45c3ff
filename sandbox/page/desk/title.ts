import type { Channel } from '../../workspace/workspace.ts'
import { fill, h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { channelName, teamOf } from '../base/state.ts'
import type { At } from './at.ts'

/** What the line above a conversation leads to. */
export interface Ways {
  openTab(tab: 'home' | 'messages'): void
  showList(): void
  closeThread(): void
}

/** The line above a conversation: its name, who is in it, and the tabs of the bot's own. */
export function drawTitle(box: HTMLElement, channel: Channel, at: At, ways: Ways): void {
  const name = channelName(channel, at.userId)
  const about = aboutChannel(channel)
  const tab = (label: string, value: 'home' | 'messages') =>
    h(
      'button',
      {
        class: 'plain',
        type: 'button',
        'aria-pressed': (at.tab ?? 'messages') === value,
        onclick: () => ways.openTab(value),
      },
      label,
    )
  const back = (kind: string, words: string, onclick: () => void) =>
    h('button', { class: `plain ${kind}`, type: 'button', 'aria-label': words, title: words, onclick }, icon('back'))
  fill(box, JSON.stringify([name, about, at.tab, at.threadTs]), () => [
    back('when-phone', 'All conversations', ways.showList),
    at.threadTs !== undefined && back('when-narrow', 'Close thread and show conversations', ways.closeThread),
    h('h2', {}, channel.kind === 'channel' ? [channel.isPrivate ? icon('lock') : '#', ` ${name}`] : name),
    h('span', { class: 'about' }, about),
    channel.kind === 'im' && h('div', { class: 'tabs' }, tab('Messages', 'messages'), tab('Home', 'home')),
  ])
}

function aboutChannel(channel: Channel): string {
  if (channel.kind === 'im') return 'Only the two of you'
  if (channel.kind === 'mpim') return `Only the ${channel.members.length} of you`
  const people = `${channel.members.length} members`
  const teams = channel.teamIds.map((id) => teamOf(id)?.name)
  return teams.length > 1 ? `${people} · shared by ${teams.join(' and ')}` : people
}
