import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { dayAfter } from '../domain/digest-days.ts'
import type { DailyFigure, Dated } from './daily-figure.ts'
import { endOf, startOf } from './days.ts'
import type { Scope, Span } from './scope.ts'

/*
 * What days that are over came to, so that a long range costs little. It is derived from the events and can be deleted at
 * any time. Triggers touch the days of events that change, in the transaction that changes them, and nobody believes what
 * is remembered of a touched day. Whoever counts a day first takes away its touches: whatever changes later touches it
 * again, whether or not it was seen.
 */

/** What is remembered of a scope's days, and the scope of the others. */
export interface Remembered<Row> {
  rows: (Row & Dated)[]
  days: string[]
  missing: Scope
}

/** Of one company or one channel, nothing is remembered. */
export async function findRemembered<Row>(db: Db, scope: Scope, figure: DailyFigure<Row>): Promise<Remembered<Row>> {
  if (scope.companyId !== undefined || scope.channelId !== undefined) return { rows: [], days: [], missing: scope }
  const found = await rowsOf<{ day: string; rows: Row[] }>(
    db,
    sql`select day, rows from figure_days d where ${isOf(scope, figure)} and day between ${scope.from} and ${scope.to}
      and not exists (select from figure_touches t where t.workspace_id = d.workspace_id and t.at >= d.starts_at and t.at < d.ends_at)`,
  )
  const days = found.map(({ day }) => day)
  const rows = found.flatMap(({ day, rows: some }) => some.map((row) => ({ ...row, day })))
  return { rows, days, missing: { ...scope, only: spansWithout(scope, new Set(days)) } }
}

/** Rows with `ms`, for each wait of remembered days. */
export const waitsOf = (scope: Scope, figure: DailyFigure, days: string[]): SQL =>
  sql`select unnest(waits) as ms from figure_days where ${isOf(scope, figure)} and day = any(${sql.param(days)}::text[])`

/** Counts one day and remembers it, unless it is remembered. */
export async function rememberDay(tx: Db, scope: Scope, figure: DailyFigure): Promise<void> {
  const { workspaceId, from: day, timeZone } = scope
  const waits = figure.waits ? sql`(select array_agg(ms) from (${figure.waits(scope)}) wait)` : sql`null`
  await tx.execute(
    sql`insert into figure_days (workspace_id, day, figure, asked, starts_at, ends_at, rows, waits)
      select ${workspaceId}, ${day}, ${figure.name}, ${askedOf(scope, figure)}, ${startOf(day, timeZone)}, ${endOf(day, timeZone)},
        (select coalesce(jsonb_agg(to_jsonb(counted) - 'day'), '[]') from (${figure.rows(scope)}) counted), ${waits}
      where not exists (select from figure_days d where ${isOf(scope, figure)} and d.day = ${day})`,
  )
}

/** Forgets the days that were touched. */
export const forgetTouched = (tx: Db): Promise<unknown> =>
  tx.execute(sql`with gone as (delete from figure_touches returning workspace_id, at)
    delete from figure_days d using gone, generate_series(-1, 1) beside
    where d.workspace_id = gone.workspace_id and d.day = to_char((gone.at at time zone 'UTC')::date + beside, 'YYYY-MM-DD')
      and d.starts_at <= gone.at and d.ends_at > gone.at`)

const isOf = (scope: Scope, figure: DailyFigure): SQL =>
  sql`workspace_id = ${scope.workspaceId} and figure = ${figure.name} and asked = ${askedOf(scope, figure)}`

const dialect = new PgDialect()

/** A changed query, other hours or another time zone count anew. Days are no part of it, nor the openings within them. */
export function askedOf({ only: _, ...scope }: Scope, figure: DailyFigure): string {
  const queries = [figure.rows(scope), figure.waits?.(scope)].map((query) => query && dialect.sqlToQuery(query))
  const constant = (value: unknown) => !Array.isArray(value) && value !== scope.from && value !== scope.to
  const asked = queries.map((query) => query && [query.sql, query.params.filter(constant)])
  const text = JSON.stringify([asked, scope.timeZone, figure.hours])
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

function spansWithout({ from, to }: Span, known: Set<string>): Span[] {
  const spans: Span[] = []
  for (let day = from; day <= to; day = dayAfter(day, 1)) {
    const last = spans.at(-1)
    if (known.has(day)) continue
    if (last && dayAfter(last.to, 1) === day) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}
