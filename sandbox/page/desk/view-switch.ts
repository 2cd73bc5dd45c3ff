import { fill, h, keep, kept } from '../base/dom.ts'
import { channelsOf } from '../base/state.ts'
import { unreadIn } from '../base/unread.ts'
import type { DeskName } from './at.ts'
import type { Desk } from './desk.ts'

/** Which desks are on the page. */
export type Side = DeskName | 'both'

const wide = matchMedia('(min-width: 1100px)')
const names: Record<Side, string> = { customer: 'Customer', both: 'Both', staff: 'Support team' }

/** Which side is shown: the customer's, the support team's, or both if there is room. */
export function shownSide(): Side {
  const wanted = kept<Side>('show', 'both')
  return wanted === 'both' && !wide.matches ? 'customer' : wanted
}

/** Shows this side, unless both are shown. */
export function showSide(side: DeskName, onChange: () => void): void {
  if (shownSide() === 'both' || shownSide() === side) return
  keep('show', side)
  onChange()
}

/** Draws the switch. A hidden side with news has a dot. */
export function drawSwitch(box: HTMLElement, desks: Desk[], onChange: () => void): void {
  const now = shownSide()
  const hasNews = (side: Side) =>
    desks.some(({ name, root, at }) => name === side && root.hidden && isUnread(at.userId))
  const button = (side: Side) => {
    const dot = hasNews(side) && h('span', { class: 'dot' }, h('span', { class: 'sr' }, 'unread'))
    return h('button', { type: 'button', 'aria-pressed': side === now, onclick: () => choose(side) }, names[side], dot)
  }
  const choose = (side: Side) => {
    keep('show', side)
    onChange()
    box.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
  }
  const sides: Side[] = wide.matches ? ['customer', 'both', 'staff'] : ['customer', 'staff']
  fill(box, JSON.stringify([now, sides, sides.map(hasNews)]), () => sides.map(button))
}

/** Calls back when room for both sides appears or disappears. */
export const onRoomChange = (onChange: () => void): void => wide.addEventListener('change', onChange)

const isUnread = (userId: string): boolean =>
  channelsOf(userId).some((channel) => unreadIn(userId, channel.id).length > 0)
