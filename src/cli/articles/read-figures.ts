import { existsSync } from 'node:fs'
import { createLog } from '../../base/log.ts'
import type { DatabaseSettings } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { listStoredArticles } from '../../desk/drafts/stored-articles.ts'
import { type ArticleFigures, readArticleFigures } from '../../desk/told-store.ts'
import { SupportError } from '../../domain/errors.ts'
import type { Article } from '../../knowledge/article.ts'

/** How articles served, and the accepted ones that no folder has; or why that is not known. */
export type Figures = { figures: ReadonlyMap<string, ArticleFigures>; stored: Article[] } | { why: string }

/** Reads from the database, if there is one that can be opened: the list is worth having without it. */
export async function readFigures(settings: DatabaseSettings): Promise<Figures> {
  if ('dir' in settings && !existsSync(settings.dir)) return { why: 'Frontdesk has not run yet' }
  try {
    const database = await openDatabase(settings, createLog('silent'))
    try {
      const { db } = database
      return { figures: await readArticleFigures(db), stored: await listStoredArticles(db) }
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof SupportError && error.code === 'busy_directory')
      return { why: 'the database is in use by a running Frontdesk; stop it, or use Postgres' }
    return { why: 'the database cannot be opened' }
  }
}
