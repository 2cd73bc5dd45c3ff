import { and, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { articleUses, messages } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Verdict } from '../domain/told.ts'

/** What people say about an article as the answer to a question. */
export interface JudgedArticle {
  question: string
  articleId: string
  /** Of the article as it was then. */
  articleHash: string
  /** The language in which the customer was told, ISO 639-1. */
  language: string
  /** `sent`: staff sent it, and the customer has not judged it. */
  said: Exclude<Verdict, 'wants a person'> | 'sent'
}

/** The newest are the most like what comes. */
const mostKept = 2000

/**
 * What customers and staff said about articles, oldest first: of questions that can be understood alone, and whose words
 * still stand as they were answered.
 */
export async function listJudged(db: Db): Promise<JudgedArticle[]> {
  const { id, articleId, articleHash, language, verdict, toldBy, toldAt, questionTs, conversationId, standsAlone } =
    articleUses
  const isOfIt = and(
    eq(messages.conversationId, conversationId),
    sql`${questionTs} ? ${messages.ts}`,
    isNull(messages.deletedAt),
    ne(messages.text, ''),
  )
  const rows = await db
    .select({
      question: sql<string>`string_agg(${messages.text}, E'\\n' order by ${messages.id})`,
      articleId,
      articleHash,
      language,
      verdict,
    })
    .from(articleUses)
    .innerJoin(messages, isOfIt)
    .where(
      and(standsAlone, or(inArray(verdict, ['helped', 'not quite']), and(isNull(verdict), ne(toldBy, 'frontdesk')))),
    )
    .groupBy(id)
    .having(sql`bool_and(${messages.editedAt} is null or ${messages.editedAt} < ${toldAt})`)
    .orderBy(desc(id))
    .limit(mostKept)
  return rows
    .reverse()
    .flatMap(({ verdict: said, ...row }) => (said === 'wants a person' ? [] : { ...row, said: said ?? 'sent' }))
}

/** What the bot had answered to whom it did not help, or who wants a person; undefined if nobody says so. Markdown. */
export async function findUnhelpful(
  db: Db,
  { conversationId }: Pick<Ticket, 'conversationId'>,
): Promise<string | undefined> {
  const unhelpful = sql`('not quite', 'wants a person')`
  const byUse = sql`select outbox_id from article_uses where conversation_id = ${conversationId} and verdict in ${unhelpful}`
  const byPost = sql`select id from outbox where conversation_id = ${conversationId} and utterance ->> 'verdict' in ${unhelpful}`
  const [answer] = await db
    .select({ text: messages.text })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        sql`(${messages.outboxId} in (${byUse}) or ${messages.outboxId} in (${byPost}))`,
        isNull(messages.deletedAt),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1)
  return answer?.text.trim() || undefined
}
