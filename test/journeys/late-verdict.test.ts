import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { dayAfter } from '../../src/domain/digest-days.ts'
import { keepDays } from '../../src/figures/keep-days.ts'
import type { Scope } from '../../src/figures/scope.ts'
import { readTrends } from '../../src/figures/trends.ts'
import { readSureness } from '../../src/figures/understanding.ts'
import { type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'

const { users, channels, teams } = cast

const companies = [
  { company: 'shop', asks: 'What are your shipping rates?' },
  { company: 'api-vendor', asks: 'How do I rotate an API key?' },
]

describe.each(companies)('a month after an answer at the $company', ({ company, asks }) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  afterAll(() => desk.close())

  const today = new Date().toISOString().slice(0, 10)
  const lastMonth: Scope = {
    workspaceId: teams.acme,
    from: dayAfter(today, -40),
    to: dayAfter(today, -20),
    timeZone: 'UTC',
  }
  const endsIn = async (scope: Scope) =>
    (await readTrends(desk.database.db, scope, undefined)).ends.map(({ key }) => key)
  const surenessIn = (scope: Scope) => readSureness(desk.database.db, scope)

  test('its customer says that it did not help, and the figures of that month say so', async () => {
    const { db } = desk.database
    const question = await desk.write(users.maya, channels.globex, asks)
    await desk.answer(question)
    await desk.handled(await desk.write(users.ken, channels.initech, 'Happy Friday folks'))
    await desk.settled()
    await db.execute(sql`update turns set at = at - interval '30 days'`)
    await keepDays({ db, timeZone: 'UTC', atLeast: 1 })
    expect(await endsIn(lastMonth)).toEqual(['assumed'])
    expect(await surenessIn(lastMonth)).toMatchObject([{ answered: 1, answeredWrong: 0 }])
    expect(await rowsOf(desk.database, sql`select from figure_touches`)).toEqual([])

    const [answer] = desk.slack.messages(channels.globex, question.ts).filter(({ bot_id }) => bot_id)
    await desk.slack.click(users.maya, channels.globex, answer?.ts ?? '', 'answer_not_quite')
    await desk.answer(question, 1)
    expect(await surenessIn(lastMonth)).toMatchObject([{ answered: 1, answeredWrong: 1 }])
    // A person was needed after all: what counts is the ticket, on its day.
    expect(await endsIn(lastMonth)).toEqual([])
    expect(await endsIn({ ...lastMonth, to: today })).toEqual(['reopened'])
    await keepDays({ db, timeZone: 'UTC', atLeast: 1 })
    expect(await surenessIn(lastMonth)).toMatchObject([{ answered: 1, answeredWrong: 1 }])
  })
})
