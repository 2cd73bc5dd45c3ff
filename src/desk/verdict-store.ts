import { and, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { articleUses, messages } from '../db/schema.ts'
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
  said: Verdict | 'sent'
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
    .where(and(standsAlone, or(isNotNull(verdict), ne(toldBy, 'frontdesk'))))
    .groupBy(id)
    .having(sql`bool_and(${messages.editedAt} is null or ${messages.editedAt} < ${toldAt})`)
    .orderBy(desc(id))
    .limit(mostKept)
  return rows.reverse().map(({ verdict: said, ...row }) => ({ ...row, said: said ?? 'sent' }))
}
