import { announce } from '../base/announce.ts'
import { h } from '../base/dom.ts'
import type { Place } from './place.ts'
import { type Suggestion, suggest } from './suggest.ts'

/** A list above the field in which one writes; arrow keys choose, Tab and Enter take, Escape closes. */
export interface Completion {
  root: HTMLElement
  /** Whether the key was for the list. */
  takes(event: KeyboardEvent): boolean
  close(): void
}

let lists = 0

/** Offers how to go on with what is typed in the field. */
export function createCompletion(field: HTMLTextAreaElement, place: () => Place): Completion {
  lists += 1
  const id = `suggestions-${lists}`
  const root = h('div', {
    class: 'suggestions',
    role: 'listbox',
    id,
    tabindex: 0,
    'aria-label': 'Suggestions',
    hidden: true,
  })
  let shown: Suggestion[] = []
  let length = 0
  let chosen = 0

  const close = () => {
    shown = []
    draw()
  }
  const draw = () => {
    root.hidden = shown.length === 0
    root.replaceChildren(...shown.map(line))
    if (shown.length > 0) field.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    else field.removeAttribute('aria-activedescendant')
    root.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }
  const line = (one: Suggestion, index: number) =>
    h(
      'div',
      {
        id: `${id}-${index}`,
        role: 'option',
        'aria-selected': index === chosen,
        // Before the field loses the focus.
        onmousedown: (event) => {
          event.preventDefault()
          take(one)
        },
      },
      h('strong', {}, one.label),
      one.about && h('span', {}, one.about),
    )
  const look = () => {
    const before = field.selectionStart === field.selectionEnd ? field.value.slice(0, field.selectionStart) : ''
    const found = suggest(before, place())
    // Nothing is left to suggest once it is all there.
    const isDone = found.all.length === 1 && before.endsWith(found.all[0]?.insert ?? '')
    shown = isDone ? [] : found.all
    length = found.length
    chosen = 0
    if (shown.length > 0) announce(`${shown.length} suggestions. Arrow keys choose, Tab takes one.`)
    draw()
  }
  const take = ({ insert }: Suggestion) => {
    field.setRangeText(insert, field.selectionStart - length, field.selectionStart, 'end')
    field.dispatchEvent(new Event('input'))
  }
  const takes = (event: KeyboardEvent): boolean => {
    const current = shown[chosen]
    if (!current || event.isComposing) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isEnter = event.key === 'Enter' && !event.shiftKey
    if (step) chosen = (chosen + step + shown.length) % shown.length
    else if (event.key === 'Escape') shown = []
    else if (event.key === 'Tab' || isEnter) return takeBy(event, current)
    else return false
    event.preventDefault()
    draw()
    return true
  }
  /** What is typed in full already is sent by Enter rather than completed. */
  const takeBy = (event: KeyboardEvent, current: Suggestion): boolean => {
    const typed = field.value.slice(field.selectionStart - length, field.selectionStart)
    if (event.key === 'Enter' && typed === current.insert.trim()) {
      close()
      return false
    }
    event.preventDefault()
    take(current)
    return true
  }
  field.addEventListener('input', look)
  field.addEventListener('click', look)
  field.addEventListener('blur', close)
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', id)
  return { root, takes, close }
}
