import { type SQL, sql } from 'drizzle-orm'
import type { DailyFigure } from './daily-figure.ts'
import { within } from './days.ts'
import type { Scope } from './scope.ts'

/** A condition on a moment: that it is within the days that are counted. */
export type Within = (moment: unknown) => SQL

/** What is counted, as SQL for rows of one workspace with `at`, `company_id`, `channel_id` and `key`: one row an event. */
export type Countable = (workspaceId: string, isWithin: Within) => SQL

/** How often something happened on a day. Days without are absent. */
export interface Counted {
  day: string
  /** Of what kind it was, such as an intent; the countable says which there are. */
  key: string
  count: number
}

/** Events of a scope, counted by day and key. */
export function counted(name: string, countable: Countable): DailyFigure<Counted> {
  const rows = (scope: Scope) => {
    const events = countable(scope.workspaceId, (moment) => within(moment, scope))
    // Days are written out, and what has no key is left out, after grouping: that is some hundred rows instead of a million.
    return sql<Counted>`select to_char(day, 'YYYY-MM-DD') as day, key, count from (
        select (at at time zone ${scope.timeZone}::text)::date as day, key, count(*)::int as count from (${events}) as event
        where ${isIn(scope)} group by 1, 2) counted
      where key is not null order by 1, 2`
  }
  return { name, rows }
}

/** Of the company and in the channel that a scope is about, if it is about one. */
export function isIn({ companyId, channelId }: Scope): SQL {
  const company = companyId === undefined ? sql`true` : sql`company_id = ${companyId}`
  return channelId === undefined ? company : sql`(${company} and channel_id = ${channelId})`
}

/** How often each key was counted in all days, the most frequent first. */
export function totalsOf(all: Counted[]): { key: string; count: number }[] {
  const sums = new Map<string, number>()
  for (const { key, count } of all) sums.set(key, (sums.get(key) ?? 0) + count)
  return [...sums]
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || one.key.localeCompare(other.key))
}
