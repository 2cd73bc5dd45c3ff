import type { User } from '../../workspace/workspace.ts'
import { h } from '../base/dom.ts'
import { type Role, roleOf } from '../base/roles.ts'
import { state, teamOf } from '../base/state.ts'

/** The menu to switch to another person. */
export function personaPicker(box: HTMLElement, userId: string, be: (userId: string) => void): void {
  const count = String(state.users.length)
  if (box.dataset.user === userId && box.dataset.count === count) return
  Object.assign(box.dataset, { user: userId, count })
  const people = state.users.filter((user) => !user.botId)
  const group = (label: string, role: Role) => {
    const options = people.filter((user) => roleOf(user.id) === role).map((user) => option(user, userId))
    return h('optgroup', { label }, options)
  }
  const select = h(
    'select',
    { id: `persona-${crypto.randomUUID()}` },
    group('Customers', 'customer'),
    group('Support staff', 'staff'),
    group('Colleagues', 'colleague'),
  )
  select.addEventListener('change', () => {
    be(select.value)
    box.querySelector('select')?.focus()
  })
  const role = roleOf(userId)
  box.replaceChildren(
    h('strong', { class: 'role' }, roles[role]),
    h('label', { for: select.id }, 'You are'),
    select,
    h('span', { class: 'hint' }, hints[role]),
  )
}

const option = (user: User, chosen: string): HTMLElement =>
  h(
    'option',
    { value: user.id, selected: user.id === chosen },
    `${user.realName} · ${teamOf(user.teamId)?.name}${user.guest ? ' (guest)' : ''}`,
  )

const roles: Record<Role, string> = { customer: 'Customer', staff: 'Support team', colleague: 'Colleague' }
const hints: Record<Role, string> = {
  customer: 'Asks for help.',
  staff: 'Gets what needs a person.',
  colleague: 'Works here, but not in support.',
}
