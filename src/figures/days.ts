import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from './scope.ts'

/** The days of a scope, in its time zone. */
export type Days = Pick<Scope, 'from' | 'to' | 'timeZone'>

/** Whether a moment is within the days. Indexes serve it. */
export const within = (moment: unknown, { from, to, timeZone }: Days): SQL =>
  sql`(${moment} >= ${midnight(sql`${from}::date`, timeZone)} and ${moment} < ${midnight(sql`${to}::date + 1`, timeZone)})`

/** The day of a moment, as `2026-11-28`. */
export const dayOf = (moment: unknown, { timeZone }: Pick<Days, 'timeZone'>): SQL<string> =>
  sql<string>`to_char(${moment} at time zone ${timeZone}::text, 'YYYY-MM-DD')`

const midnight = (date: SQL, timeZone: string): SQL => sql`((${date})::timestamp at time zone ${timeZone}::text)`
