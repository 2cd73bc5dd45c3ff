import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import type { StaleArticle } from '../../domain/stale-article.ts'
import type { Article } from '../../knowledge/article.ts'

export interface StaleParts {
  db: Db
  /** The articles in use. */
  articles(): Article[]
  staleAfterDays: number
  /** Who looks after articles that name no owner. */
  owner?: string
  /** The Slack user id of one of the staff, by a handle, an e-mail address or an id; undefined for anybody else. */
  findStaff(named: string): Promise<string | undefined>
  now: () => Date
}

const dayMs = 24 * 3_600_000
const latelyDays = 28
/** Fewer say nothing about an article. */
const leastVerdicts = 4
/** How much smaller the share of those whom it helped must be. */
const fallsBy = 0.25

/** Articles that somebody should look at: those that help less than they did first, then the oldest. */
export async function findStaleArticles(parts: StaleParts, workspaceId: string, most: number): Promise<StaleArticle[]> {
  const { db, now, staleAfterDays } = parts
  const falling = await fallingVerdicts(db, workspaceId, now())
  const before = new Date(now().getTime() - staleAfterDays * dayMs).toISOString().slice(0, 10)
  const stale = parts.articles().flatMap(({ id, title, updated, audience, owner }) => {
    const helped = falling.get(id)
    const isOld = updated !== undefined && updated !== '' && updated < before
    if (audience !== 'everyone' || (!helped && !isOld)) return []
    return { articleId: id, title, named: owner, ...(isOld && { since: updated }), ...(helped && { helped }) }
  })
  const first = stale.sort(byNeed).slice(0, most)
  return Promise.all(
    first.map(async ({ named = parts.owner, ...article }) => {
      const owner = named === undefined ? undefined : await parts.findStaff(named)
      return { ...article, ...(owner && { owner }) }
    }),
  )
}

const byNeed = (a: StaleArticle, b: StaleArticle): number =>
  Number(b.helped !== undefined) - Number(a.helped !== undefined) ||
  (a.since ?? '9').localeCompare(b.since ?? '9') ||
  a.articleId.localeCompare(b.articleId)

interface Verdicts {
  articleId: string
  helpedNow: number
  saidNow: number
  helpedBefore: number
  saidBefore: number
}

/** Articles of which customers lately said less often that they helped. */
async function fallingVerdicts(db: Db, workspaceId: string, now: Date): Promise<Map<string, StaleArticle['helped']>> {
  const since = new Date(now.getTime() - latelyDays * dayMs).toISOString()
  const rows = await rowsOf<Verdicts>(
    db,
    sql`select article_id as "articleId",
        count(*) filter (where verdict = 'helped' and told_at >= ${since})::int as "helpedNow",
        count(*) filter (where told_at >= ${since})::int as "saidNow",
        count(*) filter (where verdict = 'helped' and told_at < ${since})::int as "helpedBefore",
        count(*) filter (where told_at < ${since})::int as "saidBefore"
      from article_uses where workspace_id = ${workspaceId} and verdict is not null group by article_id`,
  )
  const falls = ({ helpedNow, saidNow, helpedBefore, saidBefore }: Verdicts) =>
    saidNow >= leastVerdicts &&
    saidBefore >= leastVerdicts &&
    helpedBefore / saidBefore - helpedNow / saidNow >= fallsBy
  return new Map(
    rows
      .filter(falls)
      .map(({ articleId, helpedNow, saidNow, helpedBefore, saidBefore }) => [
        articleId,
        { now: [helpedNow, saidNow], before: [helpedBefore, saidBefore] },
      ]),
  )
}
