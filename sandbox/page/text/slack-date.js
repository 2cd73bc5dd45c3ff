const day = 86_400_000
const months = { month: 'long' }

/**
 * The moment in a date format string of Slack's, in this browser's time zone, as each reader of Slack sees it in theirs.
 * Formats: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function slackDate(seconds, format, now = new Date()) {
  const date = new Date(seconds * 1000)
  return format.replace(/\{(\w+)\}/g, (whole, name, at) => {
    if (name === 'ago') return ago(date, now)
    if (!name.endsWith('_pretty')) return formats[name]?.(date) ?? whole
    const near = nearby(date, now)
    if (near) return at === 0 ? near[0].toUpperCase() + near.slice(1) : near
    return formats[name.replace('_pretty', '')]?.(date) ?? whole
  })
}

const local = (date, options) => date.toLocaleDateString('en-US', options)
const clock = (date, options) => date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', ...options })
const two = (number) => String(number).padStart(2, '0')

const formats = {
  date_num: (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
  date_slash: (date) => `${two(date.getMonth() + 1)}/${two(date.getDate())}/${date.getFullYear()}`,
  date: (date) => `${local(date, months)} ${ordinal(date.getDate())}, ${date.getFullYear()}`,
  date_short: (date) => local(date, { month: 'short', day: 'numeric', year: 'numeric' }),
  date_long: (date) => `${local(date, { weekday: 'long' })}, ${formats.date(date)}`,
  date_long_full: (date) => local(date, { month: 'long', day: 'numeric', year: 'numeric' }),
  day_divider: (date) => `${local(date, { weekday: 'long', month: 'long' })} ${ordinal(date.getDate())}`,
  time: (date) => clock(date),
  time_secs: (date) => clock(date, { second: '2-digit' }),
}

function ordinal(number) {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10]
  return `${number}${ending && Math.floor(number / 10) !== 1 ? ending : 'th'}`
}

/** "today", "yesterday" or "tomorrow", by the calendar rather than by hours. */
function nearby(date, now) {
  const midnight = (one) => Date.UTC(one.getFullYear(), one.getMonth(), one.getDate())
  return { 0: 'today', [-day]: 'yesterday', [day]: 'tomorrow' }[midnight(date) - midnight(now)]
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]

function ago(date, now) {
  const seconds = Math.round((date - now) / 1000)
  const [unit, length] = units.find(([, one]) => Math.abs(seconds) >= one) ?? units[3]
  return new Intl.RelativeTimeFormat('en').format(Math.trunc(seconds / length), unit)
}

/** The words of a line between two days. */
export const dayName = (seconds) => slackDate(seconds, '{day_divider_pretty}')

/** The time of day beside a name. */
export const timeOfDay = (seconds) => slackDate(seconds, '{time}')
