import type { ToldText } from '../../domain/told.ts'
import { articleHash, hashOf } from '../../knowledge/article-hash.ts'
import { type Quote, textsIn } from './quote.ts'

/** What each article of a quote tells. */
export function toldIn(quote: Quote): ToldText[] {
  const articles = new Set(quote.map(({ article }) => article))
  return [...articles].map((article) => {
    const quoted = textsIn(quote.filter((section) => section.article === article))
    const { id, title } = article
    return { articleId: id, title, articleHash: articleHash(article), quoteHash: hashOf(quoted), quoted }
  })
}
