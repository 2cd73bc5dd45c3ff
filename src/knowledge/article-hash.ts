import { createHash } from 'node:crypto'
import type { Article } from './article.ts'

/** Identifies some texts, in their order. */
export const hashOf = (texts: string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16)

/** Identifies the text of an article. It changes with the title and the body, and with nothing else. */
export const articleHash = ({ title, body }: Pick<Article, 'title' | 'body'>): string => hashOf([title, body])
