import { byId, h, keep, kept } from '../base/dom.ts'
import { type IconName, icon } from '../base/icons.ts'
import { state } from '../base/state.ts'
import { addTool } from '../base/toolbar.ts'
import { clockPanel } from './clock.ts'
import { addCompanyMenu } from './company.ts'
import { faultsPanel } from './faults.ts'
import { insidePanel } from './inside.ts'
import type { Around, Panel } from './panel.ts'
import { tourPanel } from './tour.ts'

/** The panels beside the desks, of which one can be open. */
export interface Panels {
  draw(): void
}

/** Adds them to the page, once it is known that the sandbox has a stage. */
export function createPanels(around: Around): Panels {
  const beside = byId('beside')
  let shown: (() => void) | undefined

  const make = (): (() => void) => {
    const company = addCompanyMenu()
    const panels: [Panel, IconName][] = [
      [tourPanel(around), 'flag'],
      [insidePanel(around), 'eye'],
      [faultsPanel(), 'bolt'],
      [clockPanel(), 'clock'],
    ]
    const buttons = panels.map(([panel, drawing]) => {
      const button = addTool(panel.button, icon(drawing), () => toggle(panel, button))
      button.setAttribute('aria-controls', 'beside')
      return button
    })
    const open = (): Panel | undefined => panels.find(([{ name }]) => name === kept('panel', ''))?.[0]
    const toggle = (panel: Panel, button: HTMLButtonElement): void => {
      const opens = open() !== panel
      keep('panel', opens ? panel.name : '')
      draw()
      if (opens) beside.querySelector<HTMLElement>('h2')?.focus()
      else button.focus()
    }
    const close = (): void => {
      const at = panels.findIndex(([panel]) => panel === open())
      keep('panel', '')
      draw()
      buttons[at]?.focus()
    }
    beside.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && close())
    const draw = (): void => {
      company()
      const panel = open()
      const isNew = !panel && state.stage?.tour.done === 0 && state.stage.tour.steps.length > 0
      buttons[0]?.classList.toggle('inviting', isNew)
      buttons.forEach((button, at) => {
        button.setAttribute('aria-expanded', String(panels[at]?.[0] === panel))
      })
      beside.hidden = !panel
      if (panel) panel.draw(bodyOf(beside, panel, close))
    }
    return draw
  }

  return {
    draw: () => {
      if (!state.stage) return
      shown ??= make()
      shown()
    },
  }
}

/** The body of the panel that is open; its head stays the same while it is. */
function bodyOf(beside: HTMLElement, { name, title }: Panel, close: () => void): HTMLElement {
  const known = beside.querySelector<HTMLElement>('.panel')
  if (known && beside.dataset.panel === name) return known
  beside.dataset.panel = name
  beside.setAttribute('aria-label', title)
  const body = h('div', { class: `panel panel-${name}`, tabindex: 0, role: 'group', 'aria-label': title })
  const closing = h(
    'button',
    { class: 'tool', type: 'button', 'aria-label': `Close: ${title}`, title: 'Close (Esc)', onclick: close },
    icon('close'),
  )
  beside.replaceChildren(h('header', { class: 'panel-head' }, h('h2', { tabindex: -1 }, title), closing), body)
  return body
}
