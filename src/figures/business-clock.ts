import { type SQL, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { type Opening, openingsBetween } from '../base/business-time.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import type { Span } from './scope.ts'

/** SQL for the milliseconds of business time between two moments, so that the database can sort by it. */
export type BusinessClock = (from: SQL, to: SQL) => SQL<number>

const aroundTheClock: BusinessClock = (from, to) =>
  sql<number>`(extract(epoch from greatest(${to} - ${from}, interval '0')) * 1000)::float8`

/** What took longer counts from so many years before its end. */
const mostYears = 3
const yearHours = 366 * 24
const yearMs = yearHours * 3_600_000

/**
 * A clock for what ended in some days. The time that has passed at any moment is what passed before the opening in
 * which it is, or that was last, and the part of that. `cte` must stand in the query's `with`.
 */
export function businessClock(hours: BusinessHours | undefined, days: Span): { cte: SQL; between: BusinessClock } {
  if (!hours) return { cte: sql`clock as (select 1)`, between: aroundTheClock }
  const first = Number(days.from.slice(0, 4)) - mostYears - 1
  const until = new Date(`${Number(days.to.slice(0, 4)) + 1}-02-01T00:00:00Z`)
  const openings = openingsOf(hours, new Date(`${first}-12-01T00:00:00Z`), until)
  let passed = 0
  const before = openings.map(({ start, end }) => {
    passed += end - start
    return passed - (end - start)
  })
  const array = (values: number[]) => sql`${sql.param(values)}::float8[]`
  const ends = openings.map(({ end }) => Math.min(end, until.getTime() + yearMs))
  const cte = sql`clock as materialized (select ${array(openings.map(({ start }) => start))} as starts, ${array(ends)} as ends,
    ${array(before)} as passed)`
  const since = (from: SQL, to: SQL) =>
    sql`greatest(${from}, ${to} - interval '${sql.raw(String(mostYears * yearHours))} hours')`
  return { cte, between: (from, to) => sql<number>`greatest(0, ${passedAt(to)} - ${passedAt(since(from, to))})` }
}

const mostKept = 20
const kept = new LRUCache<string, Opening[]>({ max: mostKept })

/** Whole years take 0.1 s to work out, and are asked for day after day. */
function openingsOf(hours: BusinessHours, from: Date, until: Date): Opening[] {
  const key = JSON.stringify([hours, from, until])
  const known = kept.get(key) ?? openingsBetween(hours, from, until)
  kept.set(key, known)
  return known
}

/** In whole milliseconds, which are exact however far back the clock begins. */
function passedAt(moment: SQL): SQL {
  const at = sql`floor(extract(epoch from ${moment}) * 1000)::float8`
  const opening = sql`width_bucket(${at}, (select starts from clock))`
  return sql`coalesce((select passed[${opening}] + least(${at}, ends[${opening}]) - starts[${opening}] from clock), 0)`
}
