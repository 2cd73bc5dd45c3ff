import { z } from 'zod'
import type { Tool } from './tool.ts'

const schema = z.object({ question: z.string().min(1).max(500) })

/** Searches the articles that customers may see. */
export const searchFaq: Tool<
  typeof schema,
  { articles: { title: string; updated: string; passage: string; confidence: number }[] }
> = {
  name: 'search_faq',
  description: 'Searches the help articles.',
  schema,
  run: async ({ question }, { knowledge }) => {
    const matches = await knowledge.search(question, { limit: 3 })
    return {
      articles: matches.map(({ article, passage, confidence }) => ({
        title: article.title,
        updated: article.updated,
        passage,
        confidence,
      })),
    }
  },
}
