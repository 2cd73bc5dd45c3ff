import { sandboxNow } from '../base/clock.ts'

const dayMs = 86_400_000
const months = { month: 'long' } as const

/**
 * The moment in a date format string of Slack's, in this browser's time zone, as each reader of Slack sees it in theirs.
 * Formats: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function slackDate(seconds: number, format: string, now = new Date(sandboxNow())): string {
  const date = new Date(seconds * 1000)
  return format.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    if (name === 'ago') return ago(date, now)
    if (!name.endsWith('_pretty')) return formats[name]?.(date) ?? whole
    const near = nearby(date, now)
    if (near) return at === 0 ? near.charAt(0).toUpperCase() + near.slice(1) : near
    return formats[name.replace('_pretty', '')]?.(date) ?? whole
  })
}

const local = (date: Date, options: Intl.DateTimeFormatOptions): string => date.toLocaleDateString('en-US', options)
const clock = (date: Date, options: Intl.DateTimeFormatOptions = {}): string =>
  date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', ...options })
const two = (number: number): string => String(number).padStart(2, '0')
const longDate = (date: Date): string => `${local(date, months)} ${ordinal(date.getDate())}, ${date.getFullYear()}`

const formats: Record<string, (date: Date) => string> = {
  date_num: (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
  date_slash: (date) => `${two(date.getMonth() + 1)}/${two(date.getDate())}/${date.getFullYear()}`,
  date: longDate,
  date_short: (date) => local(date, { month: 'short', day: 'numeric', year: 'numeric' }),
  date_long: (date) => `${local(date, { weekday: 'long' })}, ${longDate(date)}`,
  date_long_full: (date) => local(date, { month: 'long', day: 'numeric', year: 'numeric' }),
  day_divider: (date) => `${local(date, { weekday: 'long', month: 'long' })} ${ordinal(date.getDate())}`,
  time: (date) => clock(date),
  time_secs: (date) => clock(date, { second: '2-digit' }),
}

const endings: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' }

function ordinal(number: number): string {
  const ending = endings[number % 10]
  return `${number}${ending && Math.floor(number / 10) !== 1 ? ending : 'th'}`
}

const nearNames: Record<number, string> = { 0: 'today', [-dayMs]: 'yesterday', [dayMs]: 'tomorrow' }

/** "today", "yesterday" or "tomorrow", by the calendar rather than by hours. */
function nearby(date: Date, now: Date): string | undefined {
  const midnight = (one: Date) => Date.UTC(one.getFullYear(), one.getMonth(), one.getDate())
  return nearNames[midnight(date) - midnight(now)]
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

function ago(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000)
  const [unit, length] = units.find(([, one]) => Math.abs(seconds) >= one) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat('en').format(Math.trunc(seconds / length), unit)
}

/** The words of a line between two days. */
export const dayName = (seconds: number): string => slackDate(seconds, '{day_divider_pretty}')

/** The time of day beside a name. */
export const timeOfDay = (seconds: number): string => slackDate(seconds, '{time}')
