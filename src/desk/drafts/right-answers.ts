import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import type { Article } from '../../knowledge/article.ts'
import { askedIn } from '../gaps/asked-in.ts'

/** A question, and the article that answers it rightly. */
export interface RightAnswer {
  question: string
  articleId: string
}

/** The newest; more would make a trial slow. */
const mostAnswers = 500
const mostQuestions = 1000

/**
 * What a new article must not change, besides what people judged: questions that an article answered and that came to
 * nobody after that, and the questions that articles themselves name.
 */
export async function listRightAnswers(db: Db, workspaceId: string, articles: Article[]): Promise<RightAnswer[]> {
  const asked = await rowsOf<RightAnswer>(
    db,
    sql`select article_id as "articleId", (select string_agg(m.text, E'\n' order by m.id) from messages m
        where m.conversation_id = u.conversation_id and u.question_ts ? m.ts and m.deleted_at is null) as question
      from article_uses u where workspace_id = ${workspaceId} and stands_alone and told_by = 'frontdesk'
        and verdict is null
        and not exists (select from tickets t where t.conversation_id = u.conversation_id and t.created_at > u.told_at)
      order by id desc limit ${mostAnswers}`,
  )
  const named = articles
    .filter(({ audience }) => audience === 'everyone')
    .flatMap(({ id, questions }) => questions.map((question) => ({ question, articleId: id })))
    .slice(0, mostQuestions)
  const customers = asked.flatMap(({ question, articleId }) => {
    const text = askedIn(question ?? '')
    return text ? { question: text, articleId } : []
  })
  return [...customers, ...named]
}
