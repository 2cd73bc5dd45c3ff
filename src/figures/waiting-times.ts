import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { replyEvents } from '../domain/ticket.ts'
import { type BusinessClock, businessClock } from './business-clock.ts'
import { isIn } from './counting.ts'
import { dayOf, within } from './days.ts'
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

/** A ticket's first reply of people, on the day on which it was given. */
export const firstReplies = (db: Db, scope: Scope, hours: BusinessHours | undefined, now: Date): Promise<Waited> =>
  readWaited(db, scope, { hours, now }, (between) => firstReplied(scope, between))

/** The same, by the Slack workspace of the customer. */
export async function firstRepliesByCompany(
  db: Db,
  scope: Scope,
  hours: BusinessHours | undefined,
  now: Date,
): Promise<Map<string, WaitingTimes>> {
  const { cte, between } = businessClock(hours, now)
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

/** From opening a ticket to its resolution, on the day of that. What was no request, or goes on elsewhere, is not one. */
export const resolutions = (db: Db, scope: Scope, hours: BusinessHours | undefined, now: Date): Promise<Waited> =>
  readWaited(db, scope, { hours, now }, (between) => {
    const at = sql`coalesce(t.resolved_at, t.closed_at)`
    return sql`select ${at} as at, ${ofTicket}, ${between(sql`t.created_at`, at)} as ms from tickets t
      where t.workspace_id = ${scope.workspaceId} and t.status in ('resolved', 'closed') and ${within(at, scope)}
        and coalesce(t.ended, '') not in ('not a request', 'merged')`
  })

const ofTicket = sql`t.customer ->> 'teamId' as company_id, t.channel_id`

const waitingTimes = sql`count(*)::int as count, percentile_cont(0.5) within group (order by ms) as "medianMs",
  percentile_cont(0.9) within group (order by ms) as "ninetiethMs"`

async function readWaited(
  db: Db,
  scope: Scope,
  { hours, now }: { hours: BusinessHours | undefined; now: Date },
  waits: (between: BusinessClock) => SQL,
): Promise<Waited> {
  const { cte, between } = businessClock(hours, now)
  const rows = await rowsOf<{ day: string | null } & WaitingTimes>(
    db,
    sql`with ${cte}, waited as materialized (select ${dayOf(sql`at`, scope)} as day, ms from (${waits(between)}) w where ${isIn(scope)})
      select day, ${waitingTimes} from waited group by grouping sets ((day), ()) order by day nulls first`,
  )
  const [all, ...byDay] = rows
  const days = byDay.flatMap(({ day, ...times }) => (day === null ? [] : [{ day, ...times }]))
  if (!all || all.count === 0) return { byDay: [] }
  const { day: _, ...times } = all
  return { all: times, byDay: days }
}
