import type { ArticleRegression } from '../domain/regression.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { articleHash } from '../knowledge/article-hash.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { isSure } from './article-answer.ts'

/** A judged question, asked again. */
export interface Replayed {
  row: ArticleRegression
  isRight: boolean
  /** The article that comes first now, and whether it would answer unattended. */
  first?: { articleId: string; isSure: boolean }
}

/** As many as a card shows. */
const mostShown = 3

/**
 * Asks judged questions again, of today's articles or of those that might be. What helped must answer again. What staff
 * sent must be among the best. What did not help must not answer, unless it has been mended since.
 */
export async function replayArticles(search: Knowledge['search'], rows: ArticleRegression[]): Promise<Replayed[]> {
  const replayed: Replayed[] = []
  for (const row of rows) {
    const found = await search(row.question, { language: languageOfMessage(row.question), limit: mostShown })
    const [best] = found
    const first = best && { articleId: best.article.id, isSure: isSure(best) }
    replayed.push({ row, isRight: isRight(row, found), ...(first && { first }) })
  }
  return replayed
}

function isRight({ said, articleId, articleHash: hash }: ArticleRegression, found: Match[]): boolean {
  const [best] = found
  const answers = isSure(best) && best.article.id === articleId
  switch (said) {
    case 'helped':
      return answers
    case 'sent':
      return found.some(({ article }) => article.id === articleId)
    case 'not quite':
      return !answers || articleHash(best.article) !== hash
    default:
      return said satisfies never
  }
}

/** What a change of the articles makes of judged questions. Both lists hold the same rows, in the same order. */
export function compareReplays(before: Replayed[], after: Replayed[]): { gained: Replayed[]; lost: Replayed[] } {
  const was = new Map(before.map(({ row, isRight: wasRight }) => [row, wasRight]))
  return {
    gained: after.filter(({ row, isRight: now }) => now && was.get(row) === false),
    lost: after.filter(({ row, isRight: now }) => !now && was.get(row) === true),
  }
}
