import type { Db } from '../../db/database.ts'
import type { ArticleDraft } from '../../domain/article-draft.ts'
import { type ArticleText, writeArticle } from '../../knowledge/write-article.ts'
import { languageOfMessage } from '../../languages/language-of-message.ts'
import { decideDraft } from '../gaps/draft-store.ts'
import { storeArticle } from './stored-articles.ts'

/** Where an accepted article is. */
export type Accepted = { kind: 'file'; id: string } | { kind: 'stored'; id: string }

export interface AcceptParts {
  /** The folder of articles; absent if the company has none. */
  dir?: string
  /** Whether a file has this id. */
  isTaken(id: string): boolean
  /** The team's language, for a text whose language is unclear. */
  language: string
  /** Today, as an ISO date. */
  today: string
}

/** A draft as an article. */
export function articleTextOf(
  draft: Pick<ArticleDraft, 'title' | 'questions' | 'body'>,
  parts: Pick<AcceptParts, 'language' | 'today'>,
): ArticleText {
  const { title, questions, body } = draft
  const written = languageOfMessage(`${title}\n${body}`)
  return { title, questions, body, language: written === 'und' ? parts.language : written, updated: parts.today }
}

/**
 * Makes a draft an article: a file if the folder can be written, else a row. Undefined if somebody else has decided or
 * changed it.
 */
export async function acceptDraft(
  tx: Db,
  seen: { workspaceId: string; id: number; revision: number },
  userId: string,
  parts: AcceptParts,
): Promise<Accepted | undefined> {
  const draft = await decideDraft(tx, seen, 'accepted', userId)
  if (!draft) return undefined
  const article = articleTextOf(draft, parts)
  const file = parts.dir === undefined ? undefined : await writeArticle(parts.dir, article)
  if (file !== undefined) return { kind: 'file', id: file }
  return { kind: 'stored', id: await storeArticle(tx, article, userId, parts.isTaken) }
}
