import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
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
}

/** The companies with tickets in a scope, those with most tickets first. */
export function readCompanies(db: Db, scope: Scope): Promise<CompanyFigures[]> {
  const of = (which: SQL, figures: SQL) => sql`select t.customer ->> 'teamId' as id,
    max(t.customer ->> 'company') as name, ${figures} from tickets t where ${isOf(scope)} and ${which} group by 1`
  const urgent = sql`(count(*) filter (where t.priority = 'urgent'))::int as urgent`
  return rowsOf<CompanyFigures>(
    db,
    sql`with opened as (${of(within(sql`t.created_at`, scope), sql`count(*)::int as opened, ${urgent}`)}),
      rated as (${of(within(sql`t.rated_at`, scope), sql`avg(t.rating)::float8 as rating, count(*)::int as ratings`)}),
      open as (${of(sql`t.status not in ('resolved', 'closed')`, sql`count(*)::int as open`)})
      select id as "companyId", coalesce(opened.name, open.name, rated.name) as name, coalesce(open, 0) as open,
        coalesce(opened, 0) as opened, coalesce(urgent, 0) as urgent, rating, coalesce(ratings, 0) as ratings
      from opened full join open using (id) full join rated using (id)
      order by opened desc, open desc, name`,
  )
}

const isOf = ({ workspaceId, companyId, channelId }: Scope): SQL => sql`t.workspace_id = ${workspaceId}
  ${companyId === undefined ? sql`` : sql`and t.customer ->> 'teamId' = ${companyId}`}
  ${channelId === undefined ? sql`` : sql`and t.channel_id = ${channelId}`}`
