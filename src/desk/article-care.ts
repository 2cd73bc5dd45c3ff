import type { Logger } from 'pino'
import type { Company } from '../company/company.ts'
import { servedUsually } from '../domain/team.ts'
import { type ArticleDesk, type ArticleDeskParts, createArticleDesk } from './article-desk.ts'
import { watchStored } from './drafts/stored-articles.ts'
import { createFindGaps } from './gaps/gaps.ts'
import { createGapThread } from './gaps/in-thread.ts'
import { startRecalls } from './recall/look-for-recalls.ts'
import { findStaleArticles, type StaleParts } from './weekly/stale-articles.ts'
import { startWeekly, type WeeklyParts } from './weekly/weekly.ts'

export interface ArticleCareParts
  extends Omit<ArticleDeskParts, 'findGaps' | 'findStale' | 'thread' | 'dir' | 'own'>,
    Pick<StaleParts, 'findStaff'>,
    Pick<WeeklyParts, 'readDigest'> {
  company: Pick<Company, 'departments' | 'teams' | 'files' | 'review' | 'vocabulary'>
  log: Logger
}

/** How a team looks after its articles: what staff do about them, and what is looked at by itself. */
export interface ArticleCare {
  desk: ArticleDesk
  /** How many questions of the support channel's tickets no article answers. */
  countGaps(workspaceId: string): Promise<number>
  /** Looks for gaps, stale articles, recalls, and articles that other processes have stored. Returns what stops it. */
  start(): () => Promise<void>
  /** Stops what runs in threads. */
  close(): Promise<void>
}

/** Builds everything that looks after articles. */
export function createArticleCare({ company, findStaff, log, ...parts }: ArticleCareParts): ArticleCare {
  const { database, knowledge, now, timeZone, orderNumbers } = parts
  const { db } = database
  const { departments, teams, review, vocabulary: own } = company
  const { articles } = knowledge
  const thread = createGapThread()
  const findGaps = createFindGaps({ db, thread, articles, own, company: { departments, orderNumbers }, now })
  const staleParts = { db, articles, staleAfterDays: review.staleAfterDays, owner: review.owner, findStaff, now }
  const findStale = (workspaceId: string, most: number) => findStaleArticles(staleParts, workspaceId, most)
  const weeklyParts = {
    database,
    findGaps,
    findStale,
    readDigest: parts.readDigest,
    timeZone,
    served: servedUsually(teams),
    now,
  }
  return {
    countGaps: async (workspaceId) => (await findGaps(workspaceId, weeklyParts.served)).length,
    desk: createArticleDesk({ ...parts, findGaps, findStale, thread, dir: company.files?.knowledge, own }),
    start: () => {
      const { weekly, recallDays } = review
      const ends = [watchStored(db, knowledge.reload, log), startRecalls({ database, articles, recallDays, now, log })]
      if (weekly) ends.push(startWeekly({ ...weeklyParts, weekly, log }))
      return async () => {
        for (const end of ends) await end()
      }
    },
    close: thread.close,
  }
}
