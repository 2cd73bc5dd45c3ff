import { arrowKeys } from './arrow-keys.ts'
import { type Child, h } from './dom.ts'

const gapPx = 6

/** Opens a box beside an element, above all else. Escape and a press elsewhere close it; then the focus returns. */
export function popUp(near: HTMLElement, box: HTMLElement): () => void {
  box.popover = 'auto'
  box.classList.add('popup')
  const home = near.closest('.desk') ?? document.body
  home.append(box)
  near.setAttribute('aria-expanded', 'true')
  box.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return
    near.setAttribute('aria-expanded', 'false')
    if (box.contains(document.activeElement) || document.activeElement === document.body) near.focus()
    box.remove()
  })
  box.showPopover()
  standBeside(near, box)
  return () => box.isConnected && box.hidePopover()
}

/** Below the element, or above where there is more room, and always within the window. */
function standBeside(near: HTMLElement, box: HTMLElement): void {
  // Where it stands would limit how wide it can be.
  Object.assign(box.style, { top: '0', left: '0' })
  const { top, bottom, right } = near.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = box
  const below = bottom + gapPx + height <= innerHeight
  const y = below ? bottom + gapPx : Math.max(gapPx, top - gapPx - height)
  const x = Math.min(Math.max(gapPx, right - width), innerWidth - width - gapPx)
  box.style.top = `${y}px`
  box.style.left = `${Math.max(gapPx, x)}px`
}

/** One line of a menu. */
export interface Item {
  words: string
  icon?: Child
  /** What it does, in small. */
  about?: string
  danger?: boolean
  onPress(): unknown
}

/** Opens a menu beside a button. */
export function openMenu(near: HTMLElement, label: string, items: Item[]): void {
  const box = h('div', { class: 'menu', role: 'menu', 'aria-label': label })
  const close = popUp(near, box)
  const line = ({ words, icon, about, danger, onPress }: Item) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: danger ? 'danger' : undefined,
        onclick: () => {
          close()
          onPress()
        },
      },
      h('span', { class: 'menu-icon', 'aria-hidden': true }, icon),
      h('span', {}, words, about && h('small', {}, about)),
    )
  box.append(...items.map(line))
  standBeside(near, box)
  arrowKeys(box, '[role="menuitem"]')
  box.querySelector('button')?.focus()
}
