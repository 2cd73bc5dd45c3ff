import { sql } from 'drizzle-orm'
import { listUses, readArticleFigures } from '../../src/desk/told-store.ts'
import { articleHash } from '../../src/knowledge/article-hash.ts'
import { readArticles } from '../../src/knowledge/read-articles.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { shopDir } from '../shop-reader.ts'

describe('what articles told customers is recorded', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk()
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const mayaWrites = (text: string, threadTs?: string) =>
    desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text, { threadTs })

  test('who was told which sentences of which article, when and where', async () => {
    const question = await mayaWrites('What are your shipping rates?')
    const said = await desk.answer(question)
    await desk.settled()
    const { acme } = desk.slack.cast.teams
    const uses = await listUses(desk.database.db, acme, 'shipping-rates')
    expect(uses).toMatchObject([
      {
        channelId: desk.slack.cast.channels.globex,
        threadTs: question.ts,
        questionTs: [question.ts],
        language: 'en',
        toldBy: 'frontdesk',
        standsAlone: true,
        verdict: null,
      },
    ])
    const article = (await readArticles(`${shopDir}/knowledge`)).find(({ id }) => id === 'shipping-rates')
    expect(uses[0]?.articleHash).toBe(article && articleHash(article))
    expect(uses[0]?.quoted.join('\n')).toContain('$50')
    expect(said).toContain('$50')
    const figures = await readArticleFigures(desk.database.db)
    expect(figures.get('shipping-rates')).toMatchObject({ answered: 1, sent: 0, helped: 0, notQuite: 0, wentOn: 0 })
  })

  test('a thread that gets a ticket after the answer has gone on, and the record is kept once', async () => {
    const question = await mayaWrites('What are your shipping rates?')
    await desk.answer(question)
    await desk.settled()
    const kept = await rowsOf<{ told: unknown }>(desk.database, sql`select utterance -> 'told' as told from outbox`)
    expect(kept.map(({ told }) => told)).toEqual([null])
    await mayaWrites('I want to talk to a human please', question.ts)
    await desk.answer(question, 1)
    await desk.settled()
    const figures = await readArticleFigures(desk.database.db)
    expect(figures.get('shipping-rates')).toMatchObject({ answered: 1, wentOn: 1 })
  })
})
