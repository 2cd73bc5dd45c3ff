import { fill, h, keep, kept } from '../base/dom.js'
import { state } from '../base/state.js'
import { hasUnread } from '../base/unread.js'

const wide = matchMedia('(min-width: 1100px)')
const names = { customer: 'Customer', both: 'Both', staff: 'Support team' }

/** Which side is shown: the customer's, the support team's, or both if there is room. */
export function shownSide() {
  const wanted = kept('show', 'both')
  return wanted === 'both' && !wide.matches ? 'customer' : wanted
}

/** Draws the switch. A hidden side with news has a dot. */
export function drawSwitch(box, desks, onChange) {
  const now = shownSide()
  const button = (side) => {
    const hasNews = desks.some((desk) => desk.name === side && desk.root.hidden && isUnread(desk.at.userId))
    const dot = hasNews && h('span', { class: 'dot' }, h('span', { class: 'sr' }, 'unread'))
    return h('button', { type: 'button', 'aria-pressed': side === now, onclick: () => choose(side) }, names[side], dot)
  }
  const choose = (side) => {
    keep('show', side)
    onChange()
    box.querySelector('[aria-pressed="true"]')?.focus()
  }
  const sides = wide.matches ? ['customer', 'both', 'staff'] : ['customer', 'staff']
  const key = JSON.stringify([now, sides, desks.map((desk) => desk.root.hidden && isUnread(desk.at.userId))])
  fill(box, key, () => sides.map(button))
}

/** Calls back when room for both sides appears or disappears. */
export const onRoomChange = (onChange) => wide.addEventListener('change', onChange)

const isUnread = (userId) =>
  state.channels.some((channel) => channel.members.includes(userId) && hasUnread(userId, channel.id))
