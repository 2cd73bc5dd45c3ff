import { morningIn } from './local-morning.ts'

interface Now {
  now: Date
  timeZone: string
  /** Of whom writes, besides English. */
  language: string
}

const unitMs: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }
const longestTyped = 40

/**
 * A moment as people type it: "30m", "2h", "3d", "1w"; "tomorrow" or "monday", in English or the language of the team, which
 * is nine o'clock; or a date. Undefined if it is none. A weekday is the next one, and a date may be past.
 */
export function readMoment(typed: string, { now, timeZone, language }: Now): Date | undefined {
  const word = typed.trim().toLowerCase().replace(/\.$/, '')
  if (word === '' || word.length > longestTyped) return undefined
  const [, count, unit = ''] = /^(\d{1,4}) ?([mhdw])$/.exec(word) ?? []
  if (count) return new Date(now.getTime() + Number(count) * (unitMs[unit] ?? 0))
  const days = daysUntil(word, { now, timeZone, language })
  return days === undefined ? undefined : morningIn(days, now, timeZone)
}

function daysUntil(word: string, { now, timeZone, language }: Now): number | undefined {
  const date = /^\d{4}-\d\d-\d\d$/.test(word) ? Date.parse(`${word}T00:00:00Z`) : Number.NaN
  const today = Date.parse(`${now.toLocaleDateString('sv-SE', { timeZone })}T00:00:00Z`)
  if (!Number.isNaN(date)) return Math.round((date - today) / (unitMs.d ?? 1))
  if ([language, 'en'].some((one) => tomorrowIn(one) === word)) return 1
  return [1, 2, 3, 4, 5, 6, 7].find((days) => {
    const day = new Date(today + days * (unitMs.d ?? 1))
    return [language, 'en'].some((one) => namesOf(day, one).includes(word))
  })
}

const tomorrowIn = (language: string) =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(1, 'day').toLowerCase()

const namesOf = (day: Date, language: string) =>
  (['long', 'short'] as const).map((weekday) =>
    day.toLocaleDateString(language, { weekday, timeZone: 'UTC' }).toLowerCase().replace(/\.$/, ''),
  )
