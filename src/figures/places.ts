import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'

/** Whose tickets there are, and where customers write. */
export interface Places {
  /** By name. */
  companies: { id: string; name: string }[]
  /** Channels, without direct messages. */
  channels: string[]
}

const most = 300

/** The companies and channels of a workspace. Each is looked up in an index, so that many tickets cost no more than few. */
export async function findPlaces(db: Db, workspaceId: string): Promise<Places> {
  const companies = await rowsOf<{ id: string; name: string }>(
    db,
    sql`with recursive company(id) as (
        select min(customer ->> 'teamId') from tickets where workspace_id = ${workspaceId}
        union all
        select (select t.customer ->> 'teamId' from tickets t
          where t.workspace_id = ${workspaceId} and (t.customer ->> 'teamId') > company.id
          order by (t.customer ->> 'teamId') limit 1)
        from company where company.id is not null)
      select id, (select t.customer ->> 'company' from tickets t
        where t.workspace_id = ${workspaceId} and (t.customer ->> 'teamId') = company.id
        order by t.created_at desc limit 1) as name
      from company where id is not null limit ${most}`,
  )
  const channels = await rowsOf<{ id: string }>(
    db,
    sql`with recursive channel(id) as (
        select min(channel_id) from conversations where workspace_id = ${workspaceId}
        union all
        select (select min(c.channel_id) from conversations c
          where c.workspace_id = ${workspaceId} and c.channel_id > channel.id)
        from channel where channel.id is not null)
      select id from channel where id is not null and not exists (
        select from conversations c where c.workspace_id = ${workspaceId} and c.channel_id = channel.id and c.is_direct)
      limit ${most}`,
  )
  return {
    companies: companies.sort((one, other) => one.name.localeCompare(other.name)),
    channels: channels.map(({ id }) => id),
  }
}
