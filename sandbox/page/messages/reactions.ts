import { announce } from '../base/announce.ts'
import { arrowKeys } from '../base/arrow-keys.ts'
import { h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { popUp } from '../base/popup.ts'
import { act, userOf } from '../base/state.ts'
import { emoji, emojiNames } from '../text/emoji.ts'
import type { Reader, Shown } from './reader.ts'

const columns = 8

/** The emoji below a message. Pressing one adds one's own, or takes it away. */
export function reactions(message: Shown, reader: Reader): HTMLElement | undefined {
  if (!message.reactions?.length) return undefined
  const pills = message.reactions.map(({ name, users, count }) => {
    const mine = users.includes(reader.userId)
    const who = users.map((id) => userOf(id)?.realName ?? id).join(', ')
    return h(
      'button',
      {
        type: 'button',
        title: `${who}: ${name}`,
        'aria-pressed': mine,
        'aria-label': `${name}, ${count}: ${who}`,
        onclick: () => react(message, reader, name),
      },
      `${emoji(name)} ${count}`,
    )
  })
  const more = addButton(message, reader, 'add')
  return h('div', { class: 'reactions' }, pills, more)
}

/** Adds this person's emoji, or takes it away if it is there. */
export function react(message: Shown, { userId, channelId }: Reader, name: string): Promise<unknown> {
  const has = message.reactions?.some((one) => one.name === name && one.users.includes(userId))
  return act(has ? 'unreact' : 'react', { userId, channelId, ts: message.ts, name })
}

/** A button that opens all emoji. */
export function addButton(message: Shown, reader: Reader, kind: string): HTMLElement {
  const words = 'Add reaction'
  const props = { class: kind, type: 'button', title: words, 'aria-label': words, 'aria-expanded': false } as const
  const button = h('button', props, icon('smile'))
  button.addEventListener('click', () => pickEmoji(button, (name) => void react(message, reader, name)))
  return button
}

/** All emoji beside a button; a word narrows them down. */
export function pickEmoji(near: HTMLElement, onPick: (name: string) => void): void {
  const search = h('input', { type: 'search', placeholder: 'Find an emoji', 'aria-label': 'Find an emoji' })
  const grid = h('div', { class: 'emoji-grid', role: 'group', 'aria-label': 'Emoji' })
  const box = h('div', { class: 'picker' }, search, grid)
  const close = popUp(near, box)
  const pick = (name: string) => () => {
    close()
    onPick(name)
  }
  const show = () => {
    const found = emojiNames.filter((name) => name.includes(search.value.trim().toLowerCase()))
    grid.replaceChildren(
      ...found.map((name) =>
        h('button', { type: 'button', title: name, 'aria-label': name, onclick: pick(name) }, emoji(name)),
      ),
    )
    if (search.value) announce(`${found.length} emoji`)
  }
  search.addEventListener('input', show)
  search.addEventListener('keydown', (event) => {
    const first = grid.querySelector('button')
    if (event.key === 'Enter') first?.click()
    if (event.key === 'ArrowDown') first?.focus()
    if (event.key === 'Enter' || event.key === 'ArrowDown') event.preventDefault()
    if (event.key === 'ArrowDown') event.stopPropagation()
  })
  arrowKeys(grid, 'button', columns)
  show()
  search.focus()
}
