import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { replyEvents } from '../domain/ticket.ts'
import { type BusinessClock, businessClock } from './business-clock.ts'
import { isIn } from './counting.ts'
import type { DailyFigure } from './daily-figure.ts'
import { dayOf, within } from './days.ts'
import { byTime } from './read-daily.ts'
import { findRemembered, waitsOf } from './remembered-days.ts'
import type { Scope } from './scope.ts'

/** How long customers waited, in business time if there are hours: half of them, and nine of ten, at most. */
export interface WaitingTimes {
  count: number
  medianMs: number
  ninetiethMs: number
}

/** In all days, and on each on which anything came to its end. */
export interface Waited {
  /** Undefined if nobody's wait ended. */
  all?: WaitingTimes
  byDay: ({ day: string } & WaitingTimes)[]
}

/** Waits by the day on which they ended. */
export type WaitFigure = Required<Pick<DailyFigure, 'waits'>> & DailyFigure<WaitingTimes>

/** A ticket's first reply of people, on the day on which it was given. */
export const firstReplies = (hours: BusinessHours | undefined): WaitFigure =>
  waitedFor('first replies', hours, firstReplied)

/** From opening a ticket to its resolution, on the day of that. What was no request, or goes on elsewhere, is not one. */
export const resolutions = (hours: BusinessHours | undefined): WaitFigure =>
  waitedFor('resolutions', hours, (scope, between) => {
    const at = sql`coalesce(t.resolved_at, t.closed_at)`
    return sql`select ${at} as at, ${ofTicket}, ${between(sql`t.created_at`, at)} as ms from tickets t
      where t.workspace_id = ${scope.workspaceId} and t.status in ('resolved', 'closed') and ${within(at, scope)}
        and coalesce(t.ended, '') not in ('not a request', 'merged')`
  })

/** First replies, by the Slack workspace of the customer. */
export async function firstRepliesByCompany(
  db: Db,
  scope: Scope,
  hours: BusinessHours | undefined,
): Promise<Map<string, WaitingTimes>> {
  const { cte, between } = businessClock(hours, scope)
  const rows = await rowsOf<{ companyId: string } & WaitingTimes>(
    db,
    sql`with ${cte}, waited as materialized (
        select company_id, ms from (${firstReplied(scope, between)}) w where ${isIn(scope)})
      select company_id as "companyId", ${waitingTimes} from waited group by company_id`,
  )
  return new Map(rows.map(({ companyId, ...times }) => [companyId, times]))
}

function firstReplied(scope: Scope, between: BusinessClock): SQL {
  const answers = [...replyEvents]
  return sql`select h.at as at, ${ofTicket}, ${between(sql`t.created_at`, sql`h.at`)} as ms
    from ticket_history h join tickets t on t.id = h.ticket_id
    where h.workspace_id = ${scope.workspaceId} and h.event in ${answers} and ${within(sql`h.at`, scope)}
      and (select e.id from ticket_history e where e.ticket_id = h.ticket_id and e.event in ${answers} order by e.at, e.id limit 1) = h.id`
}

const ofTicket = sql`t.customer ->> 'teamId' as company_id, t.channel_id`

const waitingTimes = sql`count(*)::int as count, percentile_cont(0.5) within group (order by ms) as "medianMs",
  percentile_cont(0.9) within group (order by ms) as "ninetiethMs"`

function waitedFor(
  name: string,
  hours: BusinessHours | undefined,
  ended: (scope: Scope, between: BusinessClock) => SQL,
): WaitFigure {
  const waits = (scope: Scope) => {
    const { cte, between } = businessClock(hours, scope)
    return sql`with ${cte} select ${dayOf(sql`at`, scope)} as day, ms from (${ended(scope, between)}) w where ${isIn(scope)}`
  }
  const rows = (scope: Scope) =>
    sql<WaitingTimes>`select day, ${waitingTimes} from (${waits(scope)}) waited group by day order by day`
  return { name, hours, rows, waits }
}

/** Reads how long customers waited, in all days and on each. `db` must see one moment: see read-all.ts. */
export async function readWaited(db: Db, scope: Scope, figure: WaitFigure): Promise<Waited> {
  const { rows, days, missing } = await findRemembered(db, scope, figure)
  const counted = await rowsOf<WaitingTimes & { day: string | null }>(
    db,
    sql`with waited as materialized (${figure.waits(missing)}), all_days as (
        select ms from waited union all ${waitsOf(scope, figure, days)})
      select null as day, ${waitingTimes} from all_days union all select day, ${waitingTimes} from waited group by day`,
  )
  const byDay = [...rows, ...counted.flatMap(({ day, ...times }) => (day === null ? [] : [{ day, ...times }]))]
  const all = counted.find(({ day }) => day === null)
  if (!all || all.count === 0) return { byDay: [] }
  const { day: _, ...times } = all
  return { all: times, byDay: byDay.sort(byTime) }
}
