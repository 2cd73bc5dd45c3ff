import { lastDayAt } from './last-day-at.ts'

/** The names of the days, Sunday first, as `Date` counts them. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** A moment that comes every week, in some time zone. */
export interface WeeklyTime {
  weekday: (typeof weekdays)[number]
  /** Minutes since midnight. */
  minutes: number
}

/**
 * The ISO date of the day on which something weekly is due, if that was in the last 24 hours: a process that was down
 * then makes up for it the same day, and one that is new tells nothing of last week.
 */
export function dueDay(now: Date, { weekday, minutes }: WeeklyTime, timeZone: string): string | undefined {
  const day = lastDayAt(now, minutes, timeZone)
  return weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] === weekday ? day : undefined
}
