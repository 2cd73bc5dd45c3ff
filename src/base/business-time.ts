import { Temporal } from 'temporal-polyfill'
import type { BusinessHours, OpenSpan } from '../domain/business-hours.ts'
import { weekdays } from '../domain/weekly-time.ts'

/*
 * Time that counts: only while a team works. Undefined hours mean around the clock. All functions are pure, and right on
 * days on which the clocks change.
 */

/** A time in which the team works, in milliseconds since 1970. */
export interface Opening {
  start: number
  end: number
}

/** The moment at which so many milliseconds of business time have passed. */
export function addBusinessMs(hours: BusinessHours | undefined, from: Date, ms: number): Date {
  const startsAt = from.getTime()
  let left = Math.max(0, ms)
  if (!hours) return new Date(startsAt + left)
  for (const { start, end } of openingsAfter(hours, startsAt)) {
    const begin = Math.max(start, startsAt)
    if (left <= end - begin) return new Date(begin + left)
    left -= end - begin
  }
  return new Date(startsAt + left)
}

/** The milliseconds of business time between two moments; 0 if the second is not later. */
export function businessMsBetween(hours: BusinessHours | undefined, from: Date, to: Date): number {
  const [startsAt, endsAt] = [from.getTime(), to.getTime()]
  if (!hours) return Math.max(0, endsAt - startsAt)
  let passed = 0
  for (const { start, end } of openingsAfter(hours, startsAt)) {
    if (start >= endsAt) break
    passed += Math.max(0, Math.min(end, endsAt) - Math.max(start, startsAt))
  }
  return passed
}

/** When the team is back; undefined while it works. */
export function nextOpening(hours: BusinessHours | undefined, at: Date): Date | undefined {
  if (!hours) return undefined
  for (const { start } of openingsAfter(hours, at.getTime())) return start <= at.getTime() ? undefined : new Date(start)
  return undefined
}

/** When the team works between two moments, in order; also what begins before or ends after. */
export function openingsBetween(hours: BusinessHours, from: Date, to: Date): Opening[] {
  const found: Opening[] = []
  for (const opening of openingsAfter(hours, from.getTime())) {
    if (opening.start >= to.getTime()) break
    found.push(opening)
  }
  return found
}

/** Whether the team works at all on a day, as `2026-11-28`. */
export const worksOn = (hours: BusinessHours | undefined, day: string): boolean =>
  !hours || spansOn(hours, Temporal.PlainDate.from(day)).length > 0

/** A team that is closed for longer than this works around the clock afterwards, so that every search ends. */
const mostDays = 2000

/** The openings that end after a moment, in order. */
function* openingsAfter(hours: BusinessHours, at: number): Generator<Opening> {
  const { timeZone } = hours
  let day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
  for (let days = 0; days < mostDays; days += 1) {
    for (const span of spansOn(hours, day)) {
      const opening = { start: momentOn(day, span.from, timeZone), end: momentOn(day, span.to, timeZone) }
      if (opening.end > at && opening.end > opening.start) yield opening
    }
    day = day.add({ days: 1 })
  }
  yield { start: momentOn(day, 0, timeZone), end: Number.POSITIVE_INFINITY }
}

function spansOn({ week, holidays }: BusinessHours, day: Temporal.PlainDate): OpenSpan[] {
  const date = day.toString()
  if (holidays.some(({ from, to }) => from <= date && date <= to)) return []
  // ISO counts Sunday as 7.
  return week[weekdays[day.dayOfWeek % 7] ?? 'sunday'] ?? []
}

const dayMinutes = 24 * 60

/** A time of day that the clocks skip is the moment at which they do; of one that comes twice, it is the first. */
function momentOn(day: Temporal.PlainDate, minutes: number, timeZone: string): number {
  if (minutes >= dayMinutes) return momentOn(day.add({ days: 1 }), minutes - dayMinutes, timeZone)
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60)
  const moment = day.toZonedDateTime({ timeZone, plainTime })
  const skipped = !moment.toPlainTime().equals(plainTime)
  // The change may be at this very moment, and "previous" is what was before it.
  const changed = skipped ? moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') : undefined
  return (changed ?? moment).epochMilliseconds
}
