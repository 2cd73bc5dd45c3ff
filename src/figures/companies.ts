import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { replyEvents } from '../domain/ticket.ts'
import { within } from './days.ts'
import type { Scope } from './scope.ts'

/** How a company's people were served in some days. */
export interface CompanyFigures {
  companyId: string
  name: string
  /** Tickets in work now, whenever they were opened. */
  open: number
  /** Tickets opened in these days. */
  opened: number
  /** Of those, how many are urgent. */
  urgent: number
  /** How content they were, from 1 to 5, and how many said so. */
  rating: number | null
  ratings: number
  /** By the clock, of those opened in these days; null if nobody was answered. */
  firstReplyMinutes: number | null
}

/** The companies with tickets in a scope, those with most tickets first. */
export async function readCompanies(db: Db, scope: Scope): Promise<CompanyFigures[]> {
  const { workspaceId, companyId, channelId } = scope
  const isTheirs = sql`t.workspace_id = ${workspaceId}
    ${companyId === undefined ? sql`` : sql`and t.customer ->> 'teamId' = ${companyId}`}
    ${channelId === undefined ? sql`` : sql`and t.channel_id = ${channelId}`}`
  return rowsOf<CompanyFigures>(
    db,
    sql`with opened as (
        select t.customer ->> 'teamId' as id, max(t.customer ->> 'company') as name, count(*)::int as opened,
          (count(*) filter (where t.priority = 'urgent'))::int as urgent,
          percentile_cont(0.5) within group (order by extract(epoch from first.at - t.created_at) / 60) as minutes
        from tickets t left join lateral (select min(h.at) as at from ticket_history h
          where h.ticket_id = t.id and h.event in ${[...replyEvents]}) first on true
        where ${isTheirs} and ${within(sql`t.created_at`, scope)} group by 1),
      rated as (
        select t.customer ->> 'teamId' as id, max(t.customer ->> 'company') as name, avg(t.rating)::float8 as rating,
          count(*)::int as ratings
        from tickets t where ${isTheirs} and ${within(sql`t.rated_at`, scope)} group by 1),
      open as (
        select t.customer ->> 'teamId' as id, max(t.customer ->> 'company') as name, count(*)::int as open
        from tickets t where ${isTheirs} and t.status not in ('resolved', 'closed') group by 1)
      select id as "companyId", coalesce(opened.name, open.name, rated.name) as name, coalesce(open, 0) as open,
        coalesce(opened, 0) as opened, coalesce(urgent, 0) as urgent, rating, coalesce(ratings, 0) as ratings,
        minutes as "firstReplyMinutes"
      from opened full join open using (id) full join rated using (id)
      order by opened desc, open desc, name`,
  )
}
