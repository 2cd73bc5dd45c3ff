import { sandboxNow } from '../base/clock.ts'
import { fill, h } from '../base/dom.ts'
import { act, state } from '../base/state.ts'
import { slackDate } from '../text/slack-date.ts'
import type { Panel } from './panel.ts'

const hourMs = 3_600_000
const morning = 9

/** Time that can be made to pass. */
export function clockPanel(): Panel {
  return {
    name: 'clock',
    button: 'Clock',
    title: 'The clock of this workspace',
    draw: (box) => {
      const time = slackDate(sandboxNow() / 1000, '{date_long} at {time}')
      const aheadMs = state.stage?.aheadMs ?? 0
      fill(box, JSON.stringify([time, aheadMs]), () => [
        h('p', { class: 'big', role: 'status' }, time),
        h(
          'p',
          { class: 'soft' },
          aheadMs > 0 ? `${inWords(aheadMs)} ahead of the real time.` : 'This is the real time.',
        ),
        h('div', { class: 'choices' }, ...jumps().map(({ words, hours, comes }) => jump(words, hours, comes))),
        h(
          'p',
          { class: 'soft' },
          'Time passes for Slack and for the bot alike, and only forward. “Start over” in the menu of companies sets it back.',
        ),
      ])
    },
  }
}

const jumps = () => [
  { words: '1 hour later', hours: 1, comes: 'A first reply that was promised is late.' },
  { words: '3 hours later', hours: 3, comes: 'Whoever was to be told of it, was told.' },
  { words: 'Tomorrow at nine', hours: untilMorning(), comes: 'What was snoozed until tomorrow wakes up.' },
  { words: 'Tonight', hours: untilNight(), comes: 'Nobody works: who needs a person hears when the team is back.' },
  {
    words: '3 days later',
    hours: 73,
    comes: 'Who was silent since a ticket was resolved is asked whether it is solved.',
  },
]

const jump = (words: string, hours: number, comes: string): HTMLElement =>
  h(
    'button',
    { class: 'choice-wide', type: 'button', onclick: () => act('clock', { hours }) },
    h('strong', {}, words),
    h('span', { class: 'soft' }, comes),
  )

const untilMorning = (): number => hoursUntil(morning, 1)
const untilNight = (): number => hoursUntil(23, new Date(sandboxNow()).getHours() >= 23 ? 1 : 0) + 0.5

function hoursUntil(hour: number, days: number): number {
  const then = new Date(sandboxNow())
  then.setDate(then.getDate() + days)
  then.setHours(hour, 0, 0, 0)
  return (then.getTime() - sandboxNow()) / hourMs
}

function inWords(ms: number): string {
  const hours = Math.round(ms / hourMs)
  const [days, rest] = [Math.floor(hours / 24), hours % 24]
  const parts = [days > 0 && count(days, 'day'), (rest > 0 || days === 0) && count(rest, 'hour')]
  return parts.filter(Boolean).join(' and ')
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
