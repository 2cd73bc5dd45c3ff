import { h } from '../base/dom.ts'
import { act } from '../base/state.ts'
import { asTyped } from '../text/as-typed.ts'
import type { Reader, Shown } from './reader.ts'

/** Puts a field in place of a message's words, until they are saved or left as they were. */
export function startEditing(article: HTMLElement, message: Shown, { userId, channelId }: Reader): void {
  if (article.querySelector('.editor')) return
  const area = h('textarea', { rows: 2, 'aria-label': 'Edit message' }, asTyped(message.text))
  const end = () => {
    article.classList.remove('editing')
    editor.remove()
    article.focus()
  }
  const save = async () => {
    const text = area.value.trim()
    if (text === '') return area.focus()
    end()
    await act('edit', { userId, channelId, ts: message.ts, text })
  }
  const button = (words: string, kind: string, onclick: () => unknown) =>
    h('button', { type: 'button', class: kind, onclick }, words)
  const editor = h(
    'div',
    { class: 'editor composer' },
    area,
    h(
      'div',
      { class: 'row' },
      h('span', { class: 'grow' }),
      button('Cancel', 'plain', end),
      button('Save', 'send', save),
    ),
  )
  area.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey))) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') void save()
    else end()
  })
  article.classList.add('editing')
  article.querySelector('.content')?.prepend(editor)
  area.focus()
  area.setSelectionRange(area.value.length, area.value.length)
}
