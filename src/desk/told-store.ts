import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { articleUses, conversations, outbox } from '../db/schema.ts'

/** One time that an article told a customer something. */
export type ArticleUse = typeof articleUses.$inferSelect & {
  /** The thread in which it was told. */
  channelId: string
  threadTs: string
}

/** When and where an article told customers something, oldest first. People who were forgotten are left out. */
export async function listUses(db: Db, workspaceId: string, articleId: string): Promise<ArticleUse[]> {
  const { channelId, threadTs, customerUserId } = conversations
  const isOfIt = and(eq(articleUses.workspaceId, workspaceId), eq(articleUses.articleId, articleId))
  const found = await db
    .select({ use: articleUses, channelId, threadTs })
    .from(articleUses)
    .innerJoin(conversations, eq(conversations.id, articleUses.conversationId))
    .where(and(isOfIt, isNotNull(customerUserId), sql`not ${isUnsaid}`))
    .orderBy(asc(articleUses.id))
  return found.map(({ use, ...thread }) => ({ ...use, ...thread }))
}

/** Its reply has not been posted yet. */
const isUnsaid = sql`exists (select from ${outbox} o where o.id = ${articleUses.outboxId} and o.finished_at is null)`

/** How an article has served so far. */
export interface ArticleFigures {
  articleId: string
  /** How often it answered unattended, and how often staff sent it. */
  answered: number
  sent: number
  helped: number
  notQuite: number
  /** The thread got a ticket, or its ticket was opened again, after the article had answered. */
  wentOn: number
  /** How often it stood on a card. */
  suggested: number
}

/** How each article has served, by id. */
export async function readArticleFigures(db: Db): Promise<Map<string, ArticleFigures>> {
  const rows = await rowsOf<ArticleFigures>(
    db,
    sql`select "articleId", coalesce(answered, 0)::float8 as answered, coalesce(sent, 0)::float8 as sent, coalesce(helped, 0)::float8 as helped,
        coalesce("notQuite", 0)::float8 as "notQuite", coalesce("wentOn", 0)::float8 as "wentOn", coalesce(suggested, 0)::float8 as suggested
      from (select article_id as "articleId", count(*) filter (where told_by = 'frontdesk') as answered,
          count(*) filter (where told_by <> 'frontdesk') as sent, count(*) filter (where verdict = 'helped') as helped,
          count(*) filter (where verdict = 'not quite') as "notQuite", count(*) filter (where ${hasGoneOn}) as "wentOn"
        from article_uses u group by article_id) told
      full join (select article_id as "articleId", count(*) as suggested from article_suggestions group by article_id) shown using ("articleId")
      order by 1`,
  )
  return new Map(rows.map((row) => [row.articleId, row]))
}

const hasGoneOn = sql`exists (select from tickets t left join ticket_history h on h.ticket_id = t.id and h.event = 'reopened'
  where t.conversation_id = u.conversation_id and greatest(t.created_at, h.at) > u.told_at)`
