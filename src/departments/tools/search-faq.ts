import { z } from 'zod'
import type { OfferedSection } from '../quoting/offer.ts'
import type { Tool } from './tool.ts'

const schema = z.object({ question: z.string().min(1).max(500) })

/** Searches the articles that customers may see, and numbers their sentences. */
export const searchFaq: Tool<typeof schema, { articles: OfferedSection[] }> = {
  name: 'search_faq',
  description: 'Searches the help articles.',
  schema,
  run: async ({ question }, { knowledge, language, offer }) => ({
    articles: offer.add(await knowledge.search(question, { language, limit: 3 })),
  }),
}
