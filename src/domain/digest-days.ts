import { lastDayAt } from './last-day-at.ts'

/** When a day's line is said, and on which days the team works. */
export interface DailyTime {
  /** Minutes since midnight. */
  minutes: number
  timeZone: string
  /** Whether the team works on a day, as `2026-11-28`. */
  isWorkingDay(day: string): boolean
}

const noon = 12 * 60
/** A team that is away for longer hears of the last days only. */
const mostDays = 14

/**
 * The days that a line is about which is due now: those since the line before. Undefined before its time, and on days on
 * which nobody works. A line in the morning is about the days before, one in the afternoon about its own day, too.
 */
export function digestDays(
  now: Date,
  { minutes, timeZone, isWorkingDay }: DailyTime,
): { day: string; from: string; to: string } | undefined {
  const day = lastDayAt(now, 0, timeZone)
  if (lastDayAt(now, minutes, timeZone) !== day || !isWorkingDay(day)) return undefined
  let before = dayAfter(day, -1)
  for (let days = 1; days < mostDays && !isWorkingDay(before); days += 1) before = dayAfter(before, -1)
  return minutes < noon ? { day, from: before, to: dayAfter(day, -1) } : { day, from: dayAfter(before, 1), to: day }
}

/** The day so many days later, or earlier, as `2026-11-28`. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
