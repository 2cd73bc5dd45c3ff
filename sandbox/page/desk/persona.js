import { h } from '../base/dom.js'
import { isHome, state, teamOf, userOf } from '../base/state.js'

/** "staff" for the people of the support channel, otherwise "customer" or "colleague". */
export function roleOf(userId) {
  const user = userOf(userId)
  if (user?.hint.includes('staff')) return 'staff'
  return isHome(user) && !user?.guest ? 'colleague' : 'customer'
}

/** The menu to switch to another person. */
export function personaPicker(box, userId, be) {
  if (box.dataset.user === userId && box.dataset.count === String(state.users.length)) return
  Object.assign(box.dataset, { user: userId, count: state.users.length })
  const people = state.users.filter((user) => !user.botId)
  const group = (label, role) => {
    const options = people.filter((user) => roleOf(user.id) === role).map((user) => option(user, userId))
    return h('optgroup', { label }, options)
  }
  const select = h(
    'select',
    { id: `persona-${crypto.randomUUID()}`, onchange: (event) => be(event.currentTarget.value) },
    group('Customers', 'customer'),
    group('Support staff', 'staff'),
    group('Colleagues', 'colleague'),
  )
  const label = h('label', { for: select.id }, 'You are')
  const role = roleOf(userId)
  box.replaceChildren(
    h('strong', { class: 'role' }, roles[role]),
    label,
    select,
    h('span', { class: 'hint' }, hints[role]),
  )
}

const option = (user, chosen) =>
  h(
    'option',
    { value: user.id, selected: user.id === chosen },
    `${user.realName} · ${teamOf(user.teamId)?.name}${user.guest ? ' (guest)' : ''}`,
  )

const roles = { customer: 'Customer', staff: 'Support team', colleague: 'Colleague' }
const hints = {
  customer: 'Asks for help.',
  staff: 'Gets what needs a person.',
  colleague: 'Works at Acme, but not in support.',
}
