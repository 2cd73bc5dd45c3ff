import { setTimeout as sleep } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../base/look-every.ts'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import type { DailyFigure } from './daily-figure.ts'
import { dailyFigures } from './daily-figures.ts'
import { askedOf, forgetTouched, rememberDay } from './remembered-days.ts'
import type { Scope } from './scope.ts'

export interface DayKeeping {
  db: Db
  /** In which the dashboard counts days. */
  timeZone: string
  /** Absent: around the clock. */
  hours?: BusinessHours
  /** A workspace with fewer tickets and turns than this is counted quickly enough. */
  atLeast?: number
}

const usuallyAtLeast = 10_000
/** As many as the dashboard shows at once. */
const mostDays = 1100
/** Two days after its end, a day is remembered: touches of younger ones are not written. By the database's clock. */
const settledBefore = sql`now() - interval '2 days'`

/**
 * Remembers what days came to, those missing or touched, the newest first. One process does it at a time; it rests as long
 * as it works, and nobody waits for it. Returns how many days it counted.
 */
export async function keepDays(keeping: DayKeeping, ended = () => false): Promise<number> {
  const { db, timeZone, hours } = keeping
  const figures = dailyFigures(hours)
  if (!(await aloneIn(db, forgetTouched))) return 0
  let days = 0
  for (const { workspaceId, first, last } of await findWorthwhile(keeping)) {
    const scope = { workspaceId, timeZone, from: first, to: last }
    for (const day of await findMissing(db, scope, figures)) {
      const startedAt = performance.now()
      if (ended() || !(await aloneIn(db, (tx) => rememberAll(tx, { ...scope, from: day, to: day }, figures))))
        return days
      days += 1
      await sleep(performance.now() - startedAt, undefined, { ref: false })
    }
    await dropOthers(db, scope, figures)
  }
  return days
}

/**
 * False if another process is at it. Nothing but this waits for the lock, and this does not wait either. Each statement
 * sees what was committed before it.
 */
const aloneIn = (db: Db, work: (tx: Db) => Promise<unknown>): Promise<boolean> =>
  db.transaction(
    async (tx) => {
      const lock = sql`select pg_try_advisory_xact_lock(hashtext('frontdesk figure days')) as mine`
      const [taken] = await rowsOf<{ mine: boolean }>(tx, lock)
      if (!taken?.mine) return false
      await tx.execute(sql`set local jit = off`)
      await work(tx)
      return true
    },
    { isolationLevel: 'read committed' },
  )

/** Touches go first: what is written meanwhile touches the day again. */
async function rememberAll(tx: Db, day: Scope, figures: DailyFigure[]): Promise<void> {
  await forgetTouched(tx)
  for (const figure of figures) await rememberDay(tx, day, figure)
}

interface Worthwhile {
  workspaceId: string
  /** The first and the last day to remember. */
  first: string
  last: string
}

function findWorthwhile({ db, timeZone, atLeast = usuallyAtLeast }: DayKeeping): Promise<Worthwhile[]> {
  const upTo = (rows: SQL) =>
    sql`(select count(*) from (select from ${rows} where workspace_id = workspace.id limit ${atLeast}) few)`
  const dayOf = (moment: SQL) => sql`((${moment}) at time zone ${timeZone}::text)::date`
  const begun = sql`least((select min(at) from turns where workspace_id = workspace.id),
    (select min(created_at) from tickets where workspace_id = workspace.id))`
  // Each workspace is looked up in an index, so that many conversations cost no more than few.
  return rowsOf(
    db,
    sql`with recursive workspace (id) as (
        select min(workspace_id) from conversations
        union all
        select (select min(c.workspace_id) from conversations c where c.workspace_id > workspace.id) from workspace where id is not null),
      range as (
        select id, ${dayOf(begun)} as first, ${dayOf(settledBefore)} - 1 as last from workspace where id is not null
          and ${upTo(sql`turns`)} + ${upTo(sql`tickets`)} >= ${atLeast})
      select id as "workspaceId", to_char(greatest(first, last - ${mostDays}::int), 'YYYY-MM-DD') as first, to_char(last, 'YYYY-MM-DD') as last
      from range where first <= last`,
  )
}

async function findMissing(db: Db, scope: Scope, figures: DailyFigure[]): Promise<string[]> {
  const found = await rowsOf<{ day: string }>(
    db,
    sql`select day from (select to_char(${scope.to}::date - n, 'YYYY-MM-DD') as day from generate_series(0, ${scope.to}::date - ${scope.from}::date) n) days
      where (select count(*) from figure_days f where f.workspace_id = ${scope.workspaceId} and f.day = days.day
        and f.asked = any(${askedBy(scope, figures)})) < ${figures.length} order by day desc`,
  )
  return found.map(({ day }) => day)
}

/** What is too old, what nobody has asked for some time, and what a clock that was set back has yet to come to. */
async function dropOthers(db: Db, scope: Scope, figures: DailyFigure[]): Promise<void> {
  await db.execute(sql`delete from figure_days where workspace_id = ${scope.workspaceId} and (day < ${scope.from} or remembered_at > now()
    or (remembered_at < now() - interval '7 days' and asked <> all(${askedBy(scope, figures)})))`)
}

const askedBy = (scope: Scope, figures: DailyFigure[]): SQL =>
  sql`${sql.param(figures.map((figure) => askedOf(scope, figure)))}::text[]`

const firstAfterMs = 90_000
const lookEveryMs = 5 * 60_000

/** Keeps days every few minutes. Returns the function that stops it. */
export const startKeepingDays = ({ log, ...keeping }: DayKeeping & { log: Logger }): (() => Promise<void>) =>
  lookEvery({
    everyMs: lookEveryMs,
    firstAfterMs,
    look: (stopped) => keepDays(keeping, () => stopped.aborted),
    failed: (err) => log.warn({ err }, 'Days could not be counted for the dashboard; it is retried'),
  })
