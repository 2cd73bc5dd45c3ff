import { randomUUID } from 'node:crypto'
import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { articleRecalls, articleUses, conversations } from '../../db/schema.ts'
import type { Article } from '../../knowledge/article.ts'
import { lookAfterChanges } from './look-for-recalls.ts'

const article = (body: string): Article => ({
  id: 'hours',
  title: 'Opening hours',
  questions: [],
  language: 'en',
  audience: 'everyone',
  body,
})
const before = [article('We are open from nine to five.')]
const after = [article('We are open from ten to five.')]

describeOnBothDatabases((two) => {
  let articles: Article[]
  let look: () => Promise<void>
  beforeEach(() => {
    articles = before
    look = lookAfterChanges({ database: two().one, articles: () => articles, recallDays: 90, now: () => new Date() })
  })

  let threads = 0
  /** A customer is told the old hours. */
  async function tell(): Promise<void> {
    const { db } = two().one
    const customer = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
    const place = { workspaceId: 'T1', channelId: 'C1', threadTs: `${threads++}.1` }
    const [conversation] = await db
      .insert(conversations)
      .values({ ...place, customer, customerUserId: customer.userId })
      .returning()
    await db.insert(articleUses).values({
      workspaceId: 'T1',
      conversationId: conversation?.id ?? 0,
      outboxId: randomUUID(),
      articleId: 'hours',
      title: 'Opening hours',
      articleHash: 'x',
      quoteHash: `x${threads}`,
      quoted: ['We are open from nine to five.'],
      language: 'en',
      toldBy: 'frontdesk',
      questionTs: ['1.1'],
      standsAlone: true,
    })
  }
  const recalls = () => two().one.db.$count(articleRecalls)

  test('what articles no longer say is found at the start, and after they change', async () => {
    await tell()
    await look()
    expect(await recalls()).toBe(0)
    articles = after
    await look()
    expect(await recalls()).toBe(1)
  })

  test('what was on its way while they changed is found, too', async () => {
    articles = after
    await look()
    await tell()
    await look()
    expect(await recalls()).toBe(1)
  })

  test('as long as they stay as they are, nothing is compared', async () => {
    articles = after
    await look()
    await look()
    await tell()
    await look()
    expect(await recalls()).toBe(0)
    articles = [...after]
    await look()
    expect(await recalls()).toBe(1)
  })

  test('a look that fails is made up for', async () => {
    await tell()
    let isAway = true
    const looks = lookAfterChanges({
      database: two().one,
      articles: () => after,
      recallDays: 90,
      now: () => {
        if (isAway) throw new Error('away')
        return new Date()
      },
    })
    await expect(looks()).rejects.toThrow('away')
    await expect(looks()).rejects.toThrow('away')
    await expect(looks()).rejects.toThrow('away')
    isAway = false
    await looks()
    expect(await recalls()).toBe(1)
  })
})
