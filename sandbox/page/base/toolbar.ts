import { byId, type Child, h } from './dom.ts'

/** Adds a button to the bar at the top of the page. Its words are read aloud, also where there is room only for the icon. */
export function addTool(words: string, icon: Child, onPress: () => unknown): HTMLButtonElement {
  const button = h(
    'button',
    { class: 'bar-tool', type: 'button', title: words, onclick: onPress },
    icon,
    h('span', { class: 'words' }, words),
  )
  byId('toolbar').append(button)
  return button
}
