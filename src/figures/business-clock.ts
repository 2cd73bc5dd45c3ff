import { type SQL, sql } from 'drizzle-orm'
import { openingsBetween } from '../base/business-time.ts'
import type { BusinessHours } from '../domain/business-hours.ts'

/** SQL for the milliseconds of business time between two moments, so that the database can sort by it. */
export type BusinessClock = (from: SQL, to: SQL) => SQL<number>

const aroundTheClock: BusinessClock = (from, to) =>
  sql<number>`(extract(epoch from greatest(${to} - ${from}, interval '0')) * 1000)::float8`

/** What began earlier counts from then on. */
const mostYears = 3
const yearMs = 366 * 24 * 3_600_000

/**
 * A clock for what ended until a moment. The time that has passed at any moment is what passed before the opening in
 * which it is, or that was last, and the part of that. `cte` must stand in the query's `with`.
 */
export function businessClock(hours: BusinessHours | undefined, until: Date): { cte: SQL; between: BusinessClock } {
  if (!hours) return { cte: sql`clock as (select 1)`, between: aroundTheClock }
  const openings = openingsBetween(hours, new Date(until.getTime() - mostYears * yearMs), until)
  let passed = 0
  const before = openings.map(({ start, end }) => {
    passed += end - start
    return passed - (end - start)
  })
  const array = (values: number[]) => sql`${sql.param(values)}::float8[]`
  const ends = openings.map(({ end }) => Math.min(end, until.getTime() + yearMs))
  const cte = sql`clock as materialized (select ${array(openings.map(({ start }) => start))} as starts, ${array(ends)} as ends,
    ${array(before)} as passed)`
  return { cte, between: (from, to) => sql<number>`greatest(0, ${passedAt(to)} - ${passedAt(from)})` }
}

function passedAt(moment: SQL): SQL {
  const at = sql`(extract(epoch from ${moment}) * 1000)::float8`
  const opening = sql`width_bucket(${at}, (select starts from clock))`
  return sql`coalesce((select passed[${opening}] + least(${at}, ends[${opening}]) - starts[${opening}] from clock), 0)`
}
