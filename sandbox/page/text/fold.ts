import { type Child, h } from '../base/dom.ts'

const longLetters = 2000
const longLines = 28

/** Text as it is, or folded with a button below it if it is very long. */
export function foldable(text: string, shown: HTMLElement): Child {
  if (text.length < longLetters && text.split('\n').length < longLines) return shown
  const toggle = h('button', { class: 'more', type: 'button', 'aria-expanded': false }, 'Show more')
  const box = h('div', { class: 'fold' }, shown, toggle)
  toggle.addEventListener('click', () => {
    const isOpen = box.classList.toggle('open')
    toggle.setAttribute('aria-expanded', String(isOpen))
    toggle.textContent = isOpen ? 'Show less' : 'Show more'
  })
  return box
}
