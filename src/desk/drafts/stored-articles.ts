import { asc, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Db } from '../../db/database.ts'
import { storedArticles } from '../../db/schema.ts'
import type { Article } from '../../knowledge/article.ts'
import { type ArticleText, articleMarkdown, freeName, slugOf } from '../../knowledge/write-article.ts'

/** Accepted articles that are kept in the database, ordered by id. */
export async function listStoredArticles(db: Db): Promise<Article[]> {
  const rows = await db.select().from(storedArticles).orderBy(asc(storedArticles.id))
  return rows.map(({ acceptedBy: _, acceptedAt: __, ...article }) => ({ ...article, audience: 'everyone' }))
}

const lookEveryMs = 5000

/** Calls `changed` when another process has stored an article. Returns the function that stops watching. */
export function watchStored(db: Db, changed: () => Promise<void>, log: Logger): () => Promise<void> {
  // Those at the start may have come after the articles were read.
  let known = '0 '
  const look = async () => {
    const state = await stateOfStored(db)
    if (state !== known) await changed()
    known = state
  }
  return lookEvery({
    everyMs: lookEveryMs,
    firstAfterMs: 0,
    look,
    failed: (err) => log.debug({ err }, 'Could not look for articles in the database; it is retried'),
  })
}

/** Changes when articles come or go. */
async function stateOfStored(db: Db): Promise<string> {
  const of = sql<string>`count(*) || ' ' || coalesce(max(${storedArticles.acceptedAt})::text, '')`
  return (await db.select({ of }).from(storedArticles))[0]?.of ?? ''
}

/** Keeps an article under a free id, which it returns. `isTaken`: by a file. */
export async function storeArticle(
  tx: Db,
  article: ArticleText,
  acceptedBy: string,
  isTaken: (id: string) => boolean,
): Promise<string> {
  const stored = new Set((await tx.select({ id: storedArticles.id }).from(storedArticles)).map(({ id }) => id))
  const id = freeName(slugOf(article.title), (name) => stored.has(name) || isTaken(name))
  const { title, questions, language, updated, body } = article
  const added = await tx
    .insert(storedArticles)
    .values({ id, title, questions, language, updated, body, acceptedBy })
    .onConflictDoNothing()
    .returning({ id: storedArticles.id })
  return added.length > 0 ? id : storeArticle(tx, article, acceptedBy, isTaken)
}

/** The stored articles as Markdown files, by file name, to be put into a folder of articles. */
export async function storedAsFiles(db: Db): Promise<Map<string, string>> {
  const rows = await db.select().from(storedArticles).orderBy(asc(storedArticles.id))
  return new Map(rows.map((row) => [`${row.id}.md`, articleMarkdown(row)]))
}
