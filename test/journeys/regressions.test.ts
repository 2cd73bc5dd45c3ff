import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { judgeRegressions } from '../../src/cli/eval/regressions/judge-regressions.ts'
import { regressionsTable } from '../../src/cli/eval/regressions/regressions-table.ts'
import { readCompany } from '../../src/company/company.ts'
import { clearDesk, type HelpDesk, openHelpDesk, untilRow } from '../help-desk.ts'
import { quiet } from '../quiet.ts'
import { type SampleCompany, sampleCompanyWith } from '../sample-company.ts'

const { users, channels } = cast

const companies: { name: SampleCompany; asks: string; article: string; perhaps: string }[] = [
  {
    name: 'shop',
    asks: 'What are your shipping rates?',
    article: 'shipping-rates',
    perhaps: 'not sure the dashboard counts that',
  },
  {
    name: 'api-vendor',
    asks: 'How do I rotate an API key?',
    article: 'api-keys',
    perhaps: 'not sure the dashboard counts that',
  },
]

describe.each(companies)('the regression set of $name', ({ name, asks, article, perhaps }) => {
  const company = sampleCompanyWith(name, '')
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: company.dir } })
  })
  // A restarted bot has forgotten what the test before taught.
  beforeEach(async () => {
    await clearDesk(desk)
    await desk.restart()
  })
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  const tried = async (dir = company.dir) =>
    judgeRegressions({ db: desk.database.db, company: await readCompany(dir), threshold: 0.7, log: quiet })
  const table = async (dir?: string) => regressionsTable(await tried(dir))
  const lastBelow = (question: Message) => {
    const said = desk.slack.messages(channels.globex, question.ts).filter(({ bot_id }) => bot_id)
    return said.at(-1)?.ts ?? ''
  }
  async function said(words: string) {
    await desk.slack.until(() => JSON.stringify(desk.slack.messages(channels.support)).includes(words))
    await desk.settled()
  }
  async function judged(action: string, text = asks) {
    const question = await desk.write(users.maya, channels.globex, text)
    await desk.answer(question)
    await desk.settled()
    await desk.slack.click(users.maya, channels.globex, lastBelow(question), action)
    await desk.slack.until(() => !JSON.stringify(desk.slack.messages(channels.globex, question.ts)).includes(action))
    await desk.settled()
    return question
  }

  test('is empty at first, and says what fills it', async () => {
    expect(await table()).toMatch(/^Nothing has been judged yet/)
  })

  test('grows with what customers and staff press, and is right as long as nothing else changes', async () => {
    await judged('answer_helped')
    await desk.whisper(users.sam, () =>
      desk.slack.command(users.sam, channels.helpDesk, 'ticket', `channel ${channels.initech} tickets`),
    )
    const question = await desk.write(users.ken, channels.initech, asks)
    const card = await desk.card(question)
    await desk.settled()
    const { message, ticketId } = card
    await desk.slack.click(users.sam, channels.support, message.ts, 'send_suggestion')
    await desk.answer(question, 1)
    await desk.settled()
    const choice = `${ticketId} intent complaint`
    await desk.slack.click(users.sam, channels.support, message.ts, 'wrong_intent', choice)
    await said('corrected by')
    await desk.handled(await desk.write(users.maya, channels.globex, perhaps))
    const line = await desk.slack.until(() =>
      desk.slack.messages(channels.support).find(({ text }) => text.startsWith('Possible request')),
    )
    await desk.slack.click(users.sam, channels.support, line.ts, 'not_a_request')
    await said('Not a request, said')
    expect(await table()).toMatch(
      /^4 rows of your team’s regression set, 4 right now\n +This helped +1 of 1\n +Send +1 of 1\n +Wrong intent +1 of 1\n +Not a request +1 of 1\n$/,
    )
  })

  test('shows what a withdrawn article breaks, and forgets what the customer takes back', async () => {
    const question = await judged('answer_helped')
    const less = sampleCompanyWith(name, '')
    await rm(join(less.dir, 'knowledge', `${article}.md`))
    const told = await table(less.dir)
    expect(told).toContain('Not right:')
    expect(told).toMatch(new RegExp(`This helped, ${article}; now .*: ${asks.replace(/[?]/g, '\\?')}`))
    less.remove()
    await desk.slack.remove(users.maya, channels.globex, question.ts)
    await untilRow(desk.database, sql`select 1 from messages where ts = ${question.ts} and deleted_at is not null`)
    expect(await table()).toMatch(/^Nothing has been judged yet/)
  })
})
