import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { dayOf, within } from './days.ts'
import type { Scope } from './scope.ts'

/** How often an article told customers something in some days, and what they said of it. */
export interface ArticleUse {
  articleId: string
  /** As it was told last. */
  title: string
  told: number
  /** Of those, sent by a person. */
  byStaff: number
  helped: number
  notQuite: number
  wantedPerson: number
  /** Conversations that became tickets. */
  tickets: number
}

/** The articles that were told in a scope, the most used first. */
export const readArticleUses = (db: Db, scope: Scope): Promise<ArticleUse[]> =>
  rowsOf<ArticleUse>(
    db,
    sql`select u.article_id as "articleId", (array_agg(u.title order by u.told_at desc))[1] as title,
        count(*)::int as told, ${counted(sql`u.told_by <> 'frontdesk'`)} as "byStaff",
        ${counted(sql`u.verdict = 'helped'`)} as helped, ${counted(sql`u.verdict = 'not quite'`)} as "notQuite",
        ${counted(sql`u.verdict = 'wants a person'`)} as "wantedPerson",
        (count(distinct t.id))::int as tickets
      from article_uses u left join tickets t on t.conversation_id = u.conversation_id
      where ${isOf(scope)} group by u.article_id order by told desc, title`,
  )

/** What customers said of answers from articles on a day. */
export interface VerdictDay {
  day: string
  helped: number
  notQuite: number
  wantedPerson: number
  silent: number
}

/** The days on which something was told, in order. */
export const readVerdictDays = (db: Db, scope: Scope): Promise<VerdictDay[]> =>
  rowsOf<VerdictDay>(
    db,
    sql`select ${dayOf(sql`u.told_at`, scope)} as day,
        ${counted(sql`u.verdict = 'helped'`)} as helped, ${counted(sql`u.verdict = 'not quite'`)} as "notQuite",
        ${counted(sql`u.verdict = 'wants a person'`)} as "wantedPerson", ${counted(sql`u.verdict is null`)} as silent
      from article_uses u
      where ${isOf(scope)} group by 1 order by 1`,
  )

const counted = (which: SQL) => sql`(count(*) filter (where ${which}))::int`

const isOf = ({ workspaceId, companyId, channelId, ...days }: Scope) => sql`u.workspace_id = ${workspaceId}
  and ${within(sql`u.told_at`, days)}
  ${companyId === undefined ? sql`` : inConversation(sql`c.customer ->> 'teamId' = ${companyId}`)}
  ${channelId === undefined ? sql`` : inConversation(sql`c.channel_id = ${channelId}`)}`

const inConversation = (which: SQL) =>
  sql`and exists (select from conversations c where c.id = u.conversation_id and ${which})`
