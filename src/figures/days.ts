import { type SQL, sql } from 'drizzle-orm'
import type { Days, Span } from './scope.ts'

/** Whether a moment is within the days. Indexes serve it. */
export function within(moment: unknown, { from, to, timeZone, only = [{ from, to }] }: Days): SQL {
  const isIn = (span: Span) =>
    sql`(${moment} >= ${startOf(span.from, timeZone)} and ${moment} < ${endOf(span.to, timeZone)})`
  return only.length === 0 ? sql`false` : sql`(${sql.join(only.map(isIn), sql` or `)})`
}

/** The midnight with which a day begins, and that with which it ends. */
export const startOf = (day: string, timeZone: string): SQL => midnight(sql`${day}::date`, timeZone)
export const endOf = (day: string, timeZone: string): SQL => midnight(sql`${day}::date + 1`, timeZone)

/** The day of a moment, as `2026-11-28`. */
export const dayOf = (moment: unknown, { timeZone }: Pick<Days, 'timeZone'>): SQL<string> =>
  sql<string>`to_char(${moment} at time zone ${timeZone}::text, 'YYYY-MM-DD')`

const midnight = (date: SQL, timeZone: string): SQL => sql`((${date})::timestamp at time zone ${timeZone}::text)`
