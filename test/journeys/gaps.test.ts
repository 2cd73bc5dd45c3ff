import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { createFindGaps } from '../../src/desk/gaps/gaps.ts'
import { createGapThread } from '../../src/desk/gaps/in-thread.ts'
import { tellWeekly } from '../../src/desk/weekly/weekly.ts'
import { clearDesk, type HelpDesk, openHelpDesk, untilRow, wordsOf } from '../help-desk.ts'

// What customers ask and no article answers, as staff see it.

const { users, dms, channels } = cast

describe('at the shop', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk()
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const ask = (who: 'maya' | 'tomas' | 'ken', text: string) => desk.write(users[who], dms[who], text)
  const gaps = (userId: string = users.sam) =>
    desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket', 'gaps'))

  test('questions about one thing are one gap, with how often and by whom they were asked', async () => {
    const asked = [
      await ask('maya', 'Hi, is the glaze of your mugs lead free?'),
      await ask('tomas', 'Are the mugs free of lead?'),
      await ask('ken', 'Do your candles smell of lavender?'),
    ]
    const cards = await Promise.all(asked.map((question) => desk.card(question)))
    const list = await gaps()
    expect(list).toContain('2 questions that no article answers')
    expect(list).toContain('*Are the mugs free of lead?*\nDraft an article\nasked 2 times by 2 customers')
    expect(list).toContain('*Do your candles smell of lavender?*\nDraft an article\nasked once')
    for (const { ticketId } of cards) expect(list).toContain(ticketId)
  })

  test('complaints, wishes for a person and single orders are no gaps', async () => {
    const asked = [
      await ask('maya', 'This is the worst service ever, I am really angry!'),
      await ask('tomas', 'I want to speak to a manager'),
      await ask('ken', 'I want a refund for my order ORD-99999'),
    ]
    for (const message of asked) await desk.card(message)
    expect(await gaps()).toContain('Nothing is missing')
  })

  test('only staff see them', async () => {
    await desk.card(await ask('maya', 'Are the mugs free of lead?'))
    const told = await gaps(users.lee)
    expect(told).toContain('Only members of the support channel can do this.')
    expect(told).not.toContain('lead')
  })

  test('what a customer formats stays text, and a mention mentions nobody', async () => {
    await desk.card(await ask('maya', 'Do you sell *kilns* or `<!channel>` to schools?'))
    await gaps()
    const shown = JSON.stringify(desk.slack.ephemerals(users.sam).at(-1)?.blocks)
    expect(shown).not.toContain('<!channel>')
    expect(shown).toContain('kilns')
  })

  test('words that a customer deletes are gone from the list', async () => {
    const question = await ask('maya', 'Are the mugs free of lead?')
    await desk.card(question)
    await desk.slack.remove(users.maya, dms.maya, question.ts)
    await untilRow(desk.database, sql`select 1 from tickets where request not like '%lead%'`)
    expect(await gaps()).toContain('Nothing is missing')
  })
})

describe('at the vendor of an API', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', 'api-vendor') } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  test('a question of a department that people answer is no gap, and talk is none', async () => {
    const quote = await desk.write(users.maya, dms.maya, 'Could you please send us a quote for 300 seats?')
    await desk.card(quote)
    await desk.write(users.tomas, channels.globex, 'Happy Friday folks')
    const question = await desk.write(users.ken, dms.ken, 'How do I put a watermark on every page?')
    await desk.card(question)
    const list = await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket', 'gap'))
    expect(list).toContain('One question that no article answers')
    expect(list).toContain('watermark')
  })
})

describe('once a week', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk()
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const ask = (who: 'maya' | 'tomas' | 'ken', text: string) => desk.write(users[who], dms[who], text)

  /** What every process does every few minutes. */
  const looks = async (now: string) => {
    const thread = createGapThread()
    const { db } = desk.database
    const vocabulary = { concepts: '', countries: false }
    const findGaps = createFindGaps({
      db,
      thread,
      articles: () => [],
      own: vocabulary,
      company: { departments: [] },
      now: () => new Date(),
    })
    await tellWeekly({
      database: desk.database,
      findGaps,
      findStale: async () => [],
      weekly: { weekday: 'monday', minutes: 9 * 60 },
      timeZone: 'Europe/Berlin',
      served: { usual: true, teams: [], apart: [] },
      now: () => new Date(now),
    })
    await desk.settled()
  }
  const notes = () =>
    desk.slack
      .messages(channels.support)
      .map(({ blocks }) => wordsOf(blocks))
      .filter((text) => text.includes('This week’s look at your articles'))

  test('staff are told in their channel what articles lack, once, however many processes there are', async () => {
    await desk.card(await ask('maya', 'Are the mugs free of lead?'))
    await desk.card(await ask('tomas', 'Is the glaze of the mugs lead free?'))
    await desk.settled()
    await looks('2026-11-29T12:00:00Z')
    expect(notes()).toEqual([])
    await Promise.all([looks('2026-11-30T08:00:00Z'), looks('2026-11-30T08:00:03Z')])
    await looks('2026-11-30T20:00:00Z')
    expect(notes()).toHaveLength(1)
    expect(notes()[0]).toContain('Are the mugs free of lead?*\nDraft an article\nasked 2 times by 2 customers')
    await desk.restart()
    await looks('2026-12-01T07:00:00Z')
    expect(notes()).toHaveLength(1)
    await looks('2026-12-07T08:00:00Z')
    expect(notes()).toHaveLength(2)
  })

  test('who has nothing to be told is told nothing', async () => {
    const question = await ask('maya', 'What are your shipping rates?')
    await desk.answer(question)
    await looks('2026-12-14T08:00:00Z')
    expect(notes()).toHaveLength(2)
  })

  test('words that a customer deletes are deleted from the note', async () => {
    const question = await ask('ken', 'Do your candles smell of lavender?')
    await desk.card(question)
    await desk.settled()
    await looks('2026-12-21T08:00:00Z')
    expect(notes().at(-1)).toContain('lavender')
    await desk.slack.remove(users.ken, dms.ken, question.ts)
    await desk.slack.until(() => !notes().at(-1)?.includes('lavender'))
  })
})
