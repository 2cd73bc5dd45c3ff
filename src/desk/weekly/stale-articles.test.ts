import { randomUUID } from 'node:crypto'
import { emptyDatabase, freshDatabase } from '../../../test/fresh-database.ts'
import type { Database } from '../../db/database.ts'
import { articleUses, conversations } from '../../db/schema.ts'
import type { Verdict } from '../../domain/told.ts'
import type { Article } from '../../knowledge/article.ts'
import { findStaleArticles } from './stale-articles.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(() => emptyDatabase(database.db))
afterAll(() => database.close())

const now = new Date('2026-11-28T12:00:00Z')
const article = (id: string, updated: string, more: Partial<Article> = {}): Article => ({
  id,
  title: id.toUpperCase(),
  questions: [],
  language: 'en',
  audience: 'everyone',
  updated,
  body: 'Text.',
  ...more,
})
const find = (articles: Article[], owner?: string) =>
  findStaleArticles(
    {
      db: database.db,
      articles: () => articles,
      staleAfterDays: 365,
      owner,
      findStaff: async (named) => (named === '@priya' ? 'U_PRIYA' : undefined),
      now: () => now,
    },
    'T1',
    5,
  )

async function told(articleId: string, daysAgo: number, verdicts: (Verdict | null)[]): Promise<void> {
  const place = { workspaceId: 'T1', channelId: 'C1', threadTs: randomUUID() }
  const [conversation] = await database.db.insert(conversations).values(place).returning()
  for (const verdict of verdicts)
    await database.db.insert(articleUses).values({
      workspaceId: 'T1',
      conversationId: conversation?.id ?? 0,
      outboxId: randomUUID(),
      articleId,
      title: articleId,
      articleHash: '1',
      quoteHash: '1',
      quoted: [],
      language: 'en',
      toldBy: 'frontdesk',
      questionTs: [],
      standsAlone: true,
      toldAt: new Date(now.getTime() - daysAgo * 24 * 3_600_000),
      verdict,
    })
}

test('the oldest articles come first, those for staff and new ones not at all, and only staff are named', async () => {
  const articles = [
    article('new', '2026-11-01'),
    article('older', '2024-01-01', { owner: '@lee' }),
    article('old', '2025-11-01'),
    article('internal', '2020-01-01', { audience: 'staff' }),
  ]
  expect(await find(articles, '@priya')).toEqual([
    { articleId: 'older', title: 'OLDER', since: '2024-01-01' },
    { articleId: 'old', title: 'OLD', since: '2025-11-01', owner: 'U_PRIYA' },
  ])
})

test('an article that helps less than it did comes first; few verdicts and a steady share say nothing', async () => {
  await told('falls', 60, ['helped', 'helped', 'helped', 'helped', null])
  await told('falls', 5, ['helped', 'not quite', 'not quite', 'not quite', null])
  await told('few', 60, ['helped', 'helped', 'helped', 'helped'])
  await told('few', 5, ['not quite', 'not quite', 'not quite'])
  await told('steady', 60, ['helped', 'not quite', 'helped', 'helped'])
  await told('steady', 5, ['helped', 'not quite', 'helped', 'helped'])
  const ids = ['few', 'falls', 'steady']
  expect(await find([...ids.map((id) => article(id, '2026-11-01')), article('old', '2020-01-01')])).toEqual([
    { articleId: 'falls', title: 'FALLS', helped: { now: [1, 4], before: [4, 4] } },
    { articleId: 'old', title: 'OLD', since: '2020-01-01' },
  ])
})
