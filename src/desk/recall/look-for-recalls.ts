import type { Logger } from 'pino'
import { lookEvery } from '../../base/look-every.ts'
import type { Database } from '../../db/database.ts'
import { supportLane } from '../../domain/utterance.ts'
import type { Article } from '../../knowledge/article.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { keepRecall, listTold, listToldArticles, type Outdated } from './recall-store.ts'
import { stillSays } from './still-says.ts'

export interface RecallParts {
  database: Database
  /** The articles in use. */
  articles(): Article[]
  /** How far back; 0: never. */
  recallDays: number
  now: () => Date
}

const dayMs = 24 * 3_600_000

/**
 * Looks for customers who were told what articles no longer say, and tells staff of each article once. Compares with what
 * was told, not with files, so that a mended typo or another format is no news. Safe to call at any time, in every process.
 */
export async function lookForRecalls(parts: RecallParts): Promise<void> {
  const { database, recallDays, now } = parts
  const articles = parts.articles().filter(({ audience }) => audience === 'everyone')
  // A folder that is missing or empty for a moment withdraws nothing.
  if (recallDays === 0 || articles.length === 0) return
  const since = new Date(now().getTime() - recallDays * dayMs)
  for (const { workspaceId, articleId } of await listToldArticles(database.db, since)) {
    const told = await listTold(database.db, workspaceId, articleId, since)
    await tellStaff(database, outdatedOf(articles, workspaceId, articleId, told))
  }
}

/** What of it no article says any more. A renamed file is no change. */
export function outdatedOf(
  articles: Article[],
  workspaceId: string,
  articleId: string,
  told: Outdated['uses'],
): Outdated {
  const article = articles.find(({ id }) => id === articleId)
  const says = (quoted: string[]) => (article ? [article] : articles).some(({ body }) => stillSays(body, quoted))
  const texts = new Map(told.map(({ quoted }) => [quoted.join('\n'), quoted]))
  const gone = new Set([...texts].flatMap(([key, quoted]) => (says(quoted) ? [] : key)))
  const uses = told.filter(({ quoted }) => gone.has(quoted.join('\n')))
  return { workspaceId, articleId, kind: article ? 'changed' : 'withdrawn', uses }
}

async function tellStaff(database: Database, outdated: Outdated): Promise<void> {
  const isNews = await database.db.transaction(async (tx) => {
    const recallId = await keepRecall(tx, outdated)
    const conversationId = outdated.uses.at(-1)?.conversationId ?? (await conversationOf(tx, outdated))
    if (recallId === undefined || conversationId === undefined) return false
    const say = { channel: supportLane, utterance: { kind: 'recall', recallId } } as const
    await enqueue(tx, { workspaceId: outdated.workspaceId, conversationId }, say)
    return true
  })
  if (isNews) database.wake('outbox')
}

/** Every post belongs to a conversation; that of a settled recall to one in which the article was told. */
async function conversationOf(tx: Database['db'], { workspaceId, articleId }: Outdated): Promise<number | undefined> {
  return (await listTold(tx, workspaceId, articleId, new Date(0))).at(-1)?.conversationId
}

const lookEveryMs = 5 * 60_000
/** A checkout or an editor may take away files for a moment. */
const firstAfterMs = 60_000

/** What was on its way to a customer while articles changed is seen the second time. */
const looksAfterChange = 2

/** Compares at the start and after articles have changed, since nothing else makes what was told wrong. */
export function lookAfterChanges(parts: RecallParts): () => Promise<void> {
  let seen: Article[] | undefined
  let left = 0
  return async () => {
    // Knowledge makes a new list only if an article differs.
    const articles = parts.articles()
    if (articles !== seen) left = looksAfterChange
    if (left === 0) return
    await lookForRecalls({ ...parts, articles: () => articles })
    seen = articles
    left--
  }
}

/** Looks every few minutes. Returns the function that stops it. */
export function startRecalls(parts: RecallParts & { log: Logger }): () => Promise<void> {
  return lookEvery({
    everyMs: lookEveryMs,
    firstAfterMs,
    look: lookAfterChanges(parts),
    failed: (err) => parts.log.warn({ err }, 'Could not look for customers who were told old texts; it is retried'),
  })
}
