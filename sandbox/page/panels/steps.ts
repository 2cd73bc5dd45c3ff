import { type Child, h } from '../base/dom.ts'
import { slackDate } from '../text/slack-date.ts'

/** One step of a message's way. */
export const step = (title: string, when: string | undefined, ...inside: Child[]): HTMLElement =>
  h('li', {}, h('h3', {}, title, when !== undefined && h('time', {}, when)), ...inside)

/** What is known, by its name; what is not known is left out. */
export const facts = (...pairs: [string, unknown][]): HTMLElement =>
  h(
    'dl',
    {},
    pairs
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => fact(name, value instanceof Node ? value : String(value))),
  )

const fact = (name: string, value: Child): HTMLElement =>
  h('div', { class: 'fact' }, h('dt', {}, name), h('dd', {}, value))

/** A moment to the second. */
export const at = (moment: string): string => slackDate(Date.parse(moment) / 1000, '{time_secs}')
