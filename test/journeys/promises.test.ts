import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

const { users, channels } = cast
const minute = 60_000

/** What somebody writes who needs a person, as customers of each company do. */
const needs = {
  shop: 'I want to speak to a person about my invoice',
  'api-vendor': 'I need a person: our webhooks stopped',
}

const promises = `
hours:
  time_zone: Europe/Berlin
  days:
    monday to friday: 09:00-17:00
  holidays: [2026-12-24 to 2026-12-25]
service_levels:
  first_reply: 40m
  next_reply: 1h
  resolution: 8h
  tiers:
    gold:
      customers: [Initech]
      first_reply: { urgent: 5m, high: 20m, normal: 20m, low: 20m }
escalation:
  - after: 10m
    mention: ["@priya"]
  - after: 10m
    mention: [S0LEADERS]
`

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  /** What our clock is ahead of the real one. */
  let aheadMs = 0
  const setClock = (iso: string) => {
    aheadMs = Date.parse(iso) - Date.now()
  }
  /** The clock goes on once everything that happened before has been noticed. */
  const pass = async (minutes: number) => {
    await desk.settled()
    await untilRow(desk.database, sql`select 1 where not exists (select from ticket_history where not heard)`)
    aheadMs += minutes * minute
  }
  beforeAll(async () => {
    folder = sampleCompanyWith(company, promises)
    desk = await openHelpDesk({ config: { companyDir: folder.dir }, now: () => new Date(Date.now() + aheadMs) })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    setClock('2026-11-30T10:00:00+01:00')
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  const press = (userId: string, { message }: Card, action: string, value?: string) =>
    desk.slack.click(userId, channels.support, message.ts, action, value)
  const choose = (userId: string, card: Card, act: string) =>
    press(userId, card, 'more_acts', `${card.ticketId} ${act}`)
  const now = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)?.text ?? ''
  const shows = (card: Card, words: RegExp) => desk.slack.until(() => words.test(now(card)), 30_000)
  const inSupport = () => desk.slack.messages(channels.support).map(({ text }) => text)
  const notesBelow = ({ message }: Card) =>
    desk.slack
      .messages(channels.support, message.ts)
      .slice(1)
      .map(({ text }) => text)
  const noted = (card: Card, words: RegExp) =>
    desk.slack.until(() => notesBelow(card).some((text) => words.test(text)), 30_000)
  const said = (words: RegExp) => desk.slack.until(() => inSupport().some((text) => words.test(text)), 30_000)
  async function ticketOf(text = needs[company], who: string = users.maya, where: string = channels.globex) {
    const question = await desk.write(who, where, text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  const mayaWrites = (text: string, { ts }: Message) => desk.write(users.maya, channels.globex, text, { threadTs: ts })

  test('what is overdue is what to take next, and the queue and the home tab say by when', async () => {
    const late = await desk.write(users.maya, channels.globex, needs[company])
    const { ticketId: lateId } = await desk.card(late)
    await pass(41)
    const urgent = await desk.write(users.ken, channels.initech, needs[company])
    const { ticketId: urgentId } = await desk.card(urgent)
    await pass(0)
    const types = (text: string) =>
      desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket', text))
    await types(`priority ${urgentId} urgent`)
    await pass(0)
    const queue = await types('queue')
    expect([...queue.matchAll(/TKT-[0-9A-F]{8}\*|TKT-[0-9A-F]{8}>/g)].map(([id]) => id.slice(0, -1))).toEqual([
      lateId,
      urgentId,
    ])
    expect(queue).toMatch(new RegExp(`${lateId}[^\\n]*⚠️ First reply: [\\s\\S]*${urgentId}[^\\n]*⏱ First reply: `))
    await desk.slack.openHome(users.sam)
    const home = await desk.slack.until(() => wordsOf(desk.slack.home(users.sam)?.blocks) || undefined)
    expect(home).toMatch(new RegExp(`${lateId}[^\\n]*⚠️ First reply: `))
  })

  test('the home tab shows staff which promises are at risk: from the last quarter of their time on', async () => {
    const opens = async () => {
      const before = desk.slack.calls('views.publish').length
      await desk.slack.openHome(users.sam)
      await desk.slack.until(() => desk.slack.calls('views.publish').length > before)
      return wordsOf(desk.slack.home(users.sam)?.blocks)
    }
    const { card: first } = await ticketOf()
    await pass(20)
    const { card: second } = await ticketOf(needs[company], users.tomas)
    expect(await opens()).not.toContain('Promises at risk')
    await pass(11)
    await noted(first, /^First reply due in/)
    const soon = await opens()
    expect(soon).toMatch(new RegExp(`Promises at risk · 1\\n[^\\n]*${first.ticketId}[^\\n]*⏱ First reply: `))
    await pass(20)
    await noted(second, /^First reply due in/)
    await said(new RegExp(`First reply to ${first.ticketId} is overdue`))
    expect(await opens()).toMatch(
      new RegExp(
        `Promises at risk · 2\\n[^\\n]*${first.ticketId}[^\\n]*⚠️ First reply: [\\s\\S]*?${second.ticketId}[^\\n]*⏱ First reply: `,
      ),
    )
    await choose(users.sam, first, 'wait')
    await shows(first, /waiting for the customer/)
    await desk.settled()
    await untilRow(desk.database, sql`select 1 where not exists (select from ticket_history where not heard)`)
    expect(await opens()).toContain('Promises at risk · 1')
  })

  test('the card says by when the customer gets a first reply, and how much time is left', async () => {
    const { card } = await ticketOf()
    expect(card.text).toMatch(/⏱ First reply due in 40 min \(<!date/)
  })

  test('some customers are promised more', async () => {
    const { card } = await ticketOf(needs[company], users.ken, channels.initech)
    expect(card.text).toContain('First reply due in 20 min')
  })

  test('nobody replies: a reminder, then everybody is told, then one after the other, until somebody acts', async () => {
    const { card } = await ticketOf()
    await pass(29)
    expect(notesBelow(card)).toEqual([])
    await pass(2)
    await noted(card, /^First reply due in (9|10) min\.$/)
    await pass(10)
    await said(new RegExp(`^<!channel> First reply to ${card.ticketId} is overdue\\.\\n<http`))
    await shows(card, /⚠️ First reply overdue by 1 min/)
    await pass(10)
    await noted(
      card,
      new RegExp(
        `^<@${users.priya}> First reply to ${card.ticketId} has been overdue for 1\\d min, and nobody has acted`,
      ),
    )
    await pass(10)
    await noted(card, /^<!subteam\^S0LEADERS> First reply/)
    await pass(60)
    await desk.settled()
    expect(notesBelow(card)).toHaveLength(3)
  })

  test('whoever takes an overdue ticket ends the escalation; and its owner is told of what comes', async () => {
    const { card } = await ticketOf()
    await pass(41)
    await said(new RegExp(`${card.ticketId} is overdue`))
    await press(users.sam, card, 'claim_ticket')
    await shows(card, /<@\w+> has it/)
    await pass(30)
    await desk.settled()
    expect(notesBelow(card)).toEqual([])
  })

  test('the owner of a ticket is reminded, and told that it is late', async () => {
    const { card } = await ticketOf()
    await press(users.sam, card, 'claim_ticket')
    await shows(card, /<@\w+> has it/)
    await pass(31)
    await noted(card, new RegExp(`^<@${users.sam}> First reply due in`))
    await pass(10)
    await noted(card, new RegExp(`^<@${users.sam}> First reply to \\S+ is overdue`))
    expect(inSupport().filter((text) => text.includes(`to ${card.ticketId} is`))).toEqual([])
  })

  test('an answer in the customer’s thread keeps the promise; then the next reply is due when the customer writes again', async () => {
    const { question, card } = await ticketOf()
    await desk.handled(await desk.write(users.sam, channels.globex, 'Looking into it', { threadTs: question.ts }))
    await shows(card, /Solution due in 8 h/)
    await pass(20)
    await desk.handled(await mayaWrites('It still fails', question))
    await shows(card, /Next reply due in 1 h/)
    await pass(50)
    await noted(card, /Next reply due in 1\d min/)
    await desk.handled(await desk.write(users.sam, channels.globex, 'It is mended', { threadTs: question.ts }))
    await shows(card, /Solution due in 6 h 50 min/)
    await press(users.sam, card, 'resolve_ticket')
    await desk.slack.until(() => !/Solution due/.test(now(card)), 30_000)
    const kept = await rowsOf(
      desk.database,
      sql`select kind, met_at is not null as met, breached_at from promises order by id`,
    )
    expect(kept).toEqual([
      { kind: 'first reply', met: true, breached_at: null },
      { kind: 'resolution', met: true, breached_at: null },
      { kind: 'next reply', met: true, breached_at: null },
    ])
  })

  test('a waiting ticket’s clock stands still, and goes on when the customer writes', async () => {
    const { question, card } = await ticketOf()
    await press(users.sam, card, 'claim_ticket')
    await shows(card, /<@\w+> has it/)
    await pass(10)
    await choose(users.sam, card, 'wait')
    await shows(card, /⏸ First reply: the clock is stopped, 30 min left/)
    await pass(300)
    await desk.handled(await mayaWrites('Here are the details', question))
    await shows(card, /⏱ First reply due in 30 min/)
    expect(notesBelow(card).filter((text) => text.includes('due'))).toEqual([])
  })

  test('another priority has another time, counted from the beginning', async () => {
    const { card } = await ticketOf(needs[company], users.ken, channels.initech)
    await pass(4)
    await choose(users.sam, card, 'priority urgent')
    await noted(card, /First reply due in 1 min/)
    await shows(card, /First reply due in 1 min/)
  })

  test('who writes on a Friday evening is told when somebody is there, and the time counts from then', async () => {
    setClock('2026-12-18T18:30:00+01:00')
    const { question, card } = await ticketOf()
    expect(await desk.answer(question)).toMatch(
      /Our team is back on Monday, December 21, 9:00\sAM \(Central European Standard Time\)\./,
    )
    expect(card.text).toContain('First reply due in 40 min')
    await pass(24 * 60)
    await desk.settled()
    expect(notesBelow(card)).toEqual([])
    setClock('2026-12-21T09:31:00+01:00')
    await noted(card, /First reply due in 9 min/)
  })

  test('who writes while people are there is not told when they are', async () => {
    const { question } = await ticketOf()
    expect(await desk.answer(question)).not.toContain('is back')
  })

  test('a bot that was down for the night says once what is late, and nothing that came before', async () => {
    const { card } = await ticketOf()
    await pass(0)
    await desk.frontdesk.stop()
    aheadMs += 120 * minute
    await desk.restart({ alreadyStopped: true })
    await said(/<!channel> First reply to \S+ is overdue/)
    await desk.settled()
    expect(notesBelow(card)).toEqual([])
  })

  test('talk among people promises nothing', async () => {
    await desk.handled(await desk.write(users.maya, channels.globex, 'Lunch at noon, Tomás?'))
    expect(await rowsOf(desk.database, sql`select 1 from promises`)).toEqual([])
  })
})
