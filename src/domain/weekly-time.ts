/** The names of the days, Sunday first, as `Date` counts them. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** A moment that comes every week, in some time zone. */
export interface WeeklyTime {
  weekday: (typeof weekdays)[number]
  /** Minutes since midnight. */
  minutes: number
}

const dayMinutes = 24 * 60

/**
 * The ISO date of the day on which something weekly is due, if that was in the last 24 hours: a process that was down
 * then makes up for it the same day, and one that is new tells nothing of last week.
 */
export function dueDay(now: Date, { weekday, minutes }: WeeklyTime, timeZone: string): string | undefined {
  const here = localTime(now, timeZone)
  const days = (7 + weekdays.indexOf(here.weekday) - weekdays.indexOf(weekday)) % 7
  const since = days * dayMinutes + here.minutes - minutes
  const late = since < 0 ? since + 7 * dayMinutes : since
  if (late >= dayMinutes) return undefined
  const due = new Date(`${here.day}T12:00:00Z`)
  due.setUTCDate(due.getUTCDate() - days)
  return due.toISOString().slice(0, 10)
}

function localTime(now: Date, timeZone: string): { day: string; weekday: WeeklyTime['weekday']; minutes: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const weekday = weekdays.find((day) => day === part('weekday').toLowerCase()) ?? 'monday'
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  }
}
