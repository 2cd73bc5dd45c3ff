/** What the values of a column or a chart are. `words`: sentences; `share`: from 0 to 1; `minutes`: a time span. */
export type Kind = 'text' | 'words' | 'count' | 'share' | 'minutes' | 'rating' | 'money' | 'moment' | 'day'

/** A value of a table; null if there is none. */
export type Value = string | number | Date | null

const none = '–'

/** A value as people read it. */
export function shown(value: Value, kind: Kind, timeZone: string): string {
  if (value === null || value === '') return none
  if (value instanceof Date) return momentIn(value, timeZone)
  if (typeof value === 'string') return kind === 'day' ? dayShown(value) : value
  switch (kind) {
    case 'count':
      return value.toLocaleString('en')
    case 'share':
      return `${Math.round(value * 100)} %`
    case 'minutes':
      return span(value)
    case 'rating':
      return value.toFixed(1)
    case 'money':
      return value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: value < 1 ? 4 : 2 })
    case 'text':
    case 'words':
    case 'day':
    case 'moment':
      return String(value)
    default:
      return kind satisfies never
  }
}

/** A value as other programs read it. */
export function exported(value: Value): string | number {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : (value ?? '')
}

const momentIn = (at: Date, timeZone: string): string =>
  at.toLocaleString('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** A day as `28 Nov 2026`. */
const dayShown = (day: string): string => inEnglish(day, { day: 'numeric', month: 'short', year: 'numeric' })

/** A day as `28 Nov`, where there is little room. */
export const shortDay = (day: string): string => inEnglish(day, { day: 'numeric', month: 'short' })

const inEnglish = (day: string, as: Intl.DateTimeFormatOptions): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { timeZone: 'UTC', ...as })
    : day

const hour = 60
const day = 24 * hour

/** A time span in its two largest units. */
export function span(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 1) return '< 1 min'
  if (whole < hour) return `${whole} min`
  if (whole < day) return two(Math.floor(whole / hour), 'h', whole % hour, 'min')
  const hours = Math.round(whole / hour)
  return two(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

/** A time span in one unit, where there is little room. */
export function shortSpan(minutes: number): string {
  if (minutes < hour) return `${Math.round(minutes)} min`
  const [length, unit] = minutes < 2 * day ? [minutes / hour, 'h'] : [minutes / day, 'd']
  return `${length.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`
}

const two = (many: number, unit: string, rest: number, restUnit: string): string =>
  rest > 0 ? `${many} ${unit} ${rest} ${restUnit}` : `${many} ${unit}`
