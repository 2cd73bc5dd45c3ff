import { z } from 'zod'
import type { BusinessHours, OpenSpan } from '../domain/business-hours.ts'
import { weekdays } from '../domain/weekly-time.ts'

/** Monday first, as people write a week. */
const week: readonly string[] = [...weekdays.slice(1), ...weekdays.slice(0, 1)]

const timesLikeness = 'must be times such as "09:00-17:00", or "09:00-12:00, 13:00-17:00", or closed'
const timeSpan = /^(\d{1,2}):([0-5]\d)\s*(?:-|–|to)\s*(\d{1,2}):([0-5]\d)$/

const times = z
  .union([z.string().trim().toLowerCase(), z.literal(false)], timesLikeness)
  .transform((said, context): OpenSpan[] => {
    if (said === false || said === 'closed') return []
    const spans = said.split(',').map(readSpan)
    const problem = spans.includes(undefined) ? timesLikeness : problemOf(spans.filter((span) => span !== undefined))
    if (problem) context.addIssue({ code: 'custom', message: problem })
    return spans.filter((span) => span !== undefined)
  })

function readSpan(said: string): OpenSpan | undefined {
  const [, fromHours, fromMinutes, toHours, toMinutes] = (timeSpan.exec(said.trim()) ?? []).map(Number)
  if (fromHours === undefined || fromMinutes === undefined || toHours === undefined || toMinutes === undefined)
    return undefined
  const span = { from: fromHours * 60 + fromMinutes, to: toHours * 60 + toMinutes }
  return span.from < dayMinutes && span.to <= dayMinutes ? span : undefined
}

const dayMinutes = 24 * 60

function problemOf(spans: OpenSpan[]): string | undefined {
  if (spans.some(({ from, to }) => to <= from))
    return 'must end later than it begins; a night goes until 24:00 on one day, and from 00:00 on the next'
  const overlaps = spans.some(({ from }, index) => index > 0 && from < (spans[index - 1]?.to ?? 0))
  return overlaps ? 'must be in order, and must not overlap' : undefined
}

const dayNames = new RegExp(`^(${week.join('|')})(?:\\s*(?:-|–|to)\\s*(${week.join('|')}))?$`)

/** Days may go over the end of the week, as from saturday to monday. */
function daysNamed(named: string): string[] {
  const [, first, last] = dayNames.exec(named.trim().toLowerCase()) ?? []
  if (first === undefined) return []
  const [from, to] = [week.indexOf(first), week.indexOf(last ?? first)]
  return from <= to ? week.slice(from, to + 1) : [...week.slice(from), ...week.slice(0, to + 1)]
}

const days = z
  .record(z.string(), times, 'must have days as keys, such as "monday to friday: 09:00-17:00"')
  .check(({ value, issues }) => {
    const named = Object.keys(value).flatMap((key) => daysNamed(key).map((day) => ({ key, day })))
    for (const [index, { key, day }] of named.entries())
      if (named.findIndex((other) => other.day === day) < index)
        issues.push({ code: 'custom', message: `names ${day} again`, input: value, path: [key] })
    for (const key of Object.keys(value))
      if (daysNamed(key).length === 0) issues.push({ code: 'custom', message: dayLikeness, input: value, path: [key] })
    if (!Object.values(value).some((spans) => spans.length > 0))
      issues.push({ code: 'custom', message: 'must have a day that is not closed', input: value })
  })
  .transform((said): BusinessHours['week'] =>
    Object.fromEntries(Object.entries(said).flatMap(([key, spans]) => daysNamed(key).map((day) => [day, spans]))),
  )

const dayLikeness = 'must be a day such as monday, or days such as "monday to friday"'

const date = '(\\d{4}-\\d{2}-\\d{2})'
const dates = new RegExp(`^${date}(?:\\s*to\\s*${date})?$`)
const mostHolidays = 366

const holiday = z
  .string('must be a date such as 2026-12-25, or "2026-12-24 to 2027-01-01"')
  .trim()
  .transform((said, context) => {
    const [, from = '', to = from] = dates.exec(said) ?? []
    if (!isDate(from) || !isDate(to))
      context.addIssue({ code: 'custom', message: 'must be a date such as 2026-12-25, or "2026-12-24 to 2027-01-01"' })
    else if (to < from) context.addIssue({ code: 'custom', message: 'must not end before it begins' })
    else if (Date.parse(to) - Date.parse(from) > mostHolidays * dayMinutes * 60_000)
      context.addIssue({ code: 'custom', message: 'is longer than a year' })
    return { from, to }
  })

const isDate = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const zoneLikeness = 'must be a time zone such as Europe/Berlin or America/New_York'

/** The `hours` of support.yaml. */
export const hoursSchema = z
  .strictObject(
    {
      time_zone: z
        .string(zoneLikeness)
        .refine(isTimeZone, zoneLikeness)
        .describe('Where your team works, such as Europe/Berlin.'),
      days: days.describe('Times by day or days, such as monday to friday: 09:00-17:00.'),
      holidays: z
        .array(holiday, 'must be a list of dates')
        .max(mostHolidays, 'has too many dates')
        .default([])
        .describe('Dates on which nobody works, such as 2026-12-25 or 2026-12-24 to 2027-01-01.'),
    },
    'must have "time_zone" and "days" below it',
  )
  .transform(({ time_zone: timeZone, days: week, holidays }): BusinessHours => ({ timeZone, week, holidays }))

function isTimeZone(name: string): boolean {
  try {
    return name.trim() !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}
