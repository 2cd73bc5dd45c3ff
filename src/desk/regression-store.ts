import type { Db } from '../db/database.ts'
import type { ArticleRegression, Regression } from '../domain/regression.ts'
import { listCorrections } from './correction-store.ts'
import { listDecided } from './request-store.ts'
import { listJudged } from './verdict-store.ts'

/** What people judged about articles. */
export const listArticleRegressions = async (db: Db): Promise<ArticleRegression[]> =>
  (await listJudged(db)).map(({ question, articleId, articleHash, said }) => ({
    kind: 'article',
    question,
    articleId,
    articleHash,
    said,
  }))

/** The team's own regression set. Nothing is kept for it: what is erased elsewhere is gone from it. */
export async function listRegressions(db: Db): Promise<Regression[]> {
  const about = (await listCorrections(db)).map(
    ({ text, intent, department }): Regression => ({
      kind: 'about',
      question: text,
      intent,
      ...(department !== undefined && { department }),
    }),
  )
  const addressed = (await listDecided(db)).map(
    ({ text, kind }): Regression => ({ kind: 'addressed', question: text, is: kind }),
  )
  return [...(await listArticleRegressions(db)), ...about, ...addressed]
}
