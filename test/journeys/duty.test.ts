import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

const { users, channels } = cast
const minute = 60_000

/** What somebody writes who needs a person, as customers of each company do. */
const needs = {
  shop: 'I want to speak to a person about my invoice',
  'api-vendor': 'I need a person: our webhooks stopped',
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  /** What our clock is ahead of the real one. */
  let aheadMs = 0
  beforeAll(async () => {
    folder = sampleCompanyWith(company, 'service_levels: { first_reply: 40m }')
    desk = await openHelpDesk({ config: { companyDir: folder.dir }, now: () => new Date(Date.now() + aheadMs) })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    aheadMs = 0
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  const types = (userId: string, text: string) =>
    desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket', text))
  const published = () => desk.slack.calls('views.publish').length
  async function redrawn(userId: string, act: () => Promise<unknown>): Promise<string> {
    const before = published()
    await act()
    await desk.slack.until(() => published() > before)
    return desk.slack.until(() => wordsOf(desk.slack.home(userId)?.blocks))
  }
  const opens = (userId: string) => redrawn(userId, () => desk.slack.openHome(userId))
  const presses = (userId: string, action: string) =>
    redrawn(userId, () => desk.slack.clickInView(userId, desk.slack.home(userId)?.id ?? '', action))
  async function overdueTicket() {
    const question = await desk.write(users.maya, channels.globex, needs[company])
    const { ticketId, message } = await desk.card(question)
    await desk.settled()
    await untilRow(desk.database, sql`select 1 where not exists (select from ticket_history where not heard)`)
    aheadMs += 41 * minute
    return { ticketId, message }
  }
  const below = (ts: string, words: RegExp) =>
    desk.slack.until(() => desk.slack.messages(channels.support, ts).some(({ text }) => words.test(text)), 30_000)

  test('Sam goes on duty by typing, and everybody on the team sees it', async () => {
    expect(await types(users.sam, 'on')).toBe(`You are on duty.\n*On duty* · <@${users.sam}>`)
    expect(await types(users.sam, 'on')).toContain('You were on duty already.')
    expect(await types(users.priya, 'on')).toContain(`<@${users.sam}> <@${users.priya}>`)
    expect(await types(users.sam, 'off')).toBe(`You are off duty.\n*On duty* · <@${users.priya}>`)
    expect(await types(users.sam, 'off')).toContain('You were off duty already.')
  })

  test('Sam goes on duty and off by the button on his home tab, which shows who is', async () => {
    expect(await opens(users.sam)).toContain('Nobody is on duty.\nGo on duty')
    expect(await presses(users.sam, 'go_on_duty')).toContain(`*On duty* · <@${users.sam}>\nGo off duty`)
    expect(await opens(users.priya)).toContain(`*On duty* · <@${users.sam}>\nGo on duty`)
    expect(await presses(users.sam, 'go_off_duty')).toContain('Nobody is on duty.')
  })

  test('who is no member of the support channel cannot go on duty, and sees nothing of it', async () => {
    expect(await types(users.lee, 'on')).toContain('Only members of the support channel')
    expect(await types(users.gil, 'off')).toContain('Only members of the support channel')
    for (const userId of [users.lee, users.maya]) expect(await opens(userId)).not.toMatch(/duty/i)
  })

  test('a broken promise is told to whoever is on duty, and not to everybody', async () => {
    await types(users.priya, 'on')
    const { ticketId, message } = await overdueTicket()
    await below(message.ts, new RegExp(`^<@${users.priya}> First reply to ${ticketId} is overdue`))
    expect(JSON.stringify(desk.slack.messages(channels.support))).not.toContain(`<!channel> First reply to ${ticketId}`)
  })

  test('if whoever is on duty has left, everybody is told', async () => {
    await types(users.priya, 'on')
    await desk.slack.leave(users.priya, channels.support)
    aheadMs += minute / 2
    const { ticketId } = await overdueTicket()
    await desk.slack.until(
      () =>
        desk.slack
          .messages(channels.support)
          .some(({ text }) => text.startsWith(`<!channel> First reply to ${ticketId}`)),
      30_000,
    )
    await desk.slack.invite(users.priya, channels.support)
  })
})

describe.each(sampleCompanies)('where only people count who are active in Slack, with the %s', (company) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  let aheadMs = 0
  beforeAll(async () => {
    folder = sampleCompanyWith(company, 'service_levels: { first_reply: 40m }\nduty: { presence: true }')
    desk = await openHelpDesk({ config: { companyDir: folder.dir }, now: () => new Date(Date.now() + aheadMs) })
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  test('Sam is away and Priya is not: a broken promise is told to Priya', async () => {
    desk.slack.setPresence(users.sam, 'away')
    for (const userId of [users.sam, users.priya])
      await desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket', 'on'))
    const { message } = await desk.card(await desk.write(users.maya, channels.globex, needs[company]))
    await desk.settled()
    aheadMs += 41 * minute
    const told = await desk.slack.until(
      () => desk.slack.messages(channels.support, message.ts).find(({ text }) => text.includes('overdue')),
      30_000,
    )
    expect(told.text).toMatch(new RegExp(`^<@${users.priya}> First reply`))
    expect(told.text).not.toContain(users.sam)
  })
})

describe.each(sampleCompanies)('where tickets are given to people on duty in turn, with the %s', (company) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  beforeAll(async () => {
    folder = sampleCompanyWith(company, 'assignment: round_robin')
    desk = await openHelpDesk({ config: { companyDir: folder.dir } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  const types = (userId: string, text: string) =>
    desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket', text))
  async function asks(who: string = users.maya, where: string = channels.globex) {
    const question = await desk.write(who, where, needs[company])
    return { question, card: await desk.card(question) }
  }
  const shown = (ticketId: string, words: RegExp) =>
    desk.slack.until(() => words.test(cardOf(desk.slack, ticketId)?.text ?? ''), 30_000)
  const isGiven = (ticketId: string) =>
    untilRow(desk.database, sql`select 1 from tickets where id = ${ticketId} and not wants_owner`)
  const below = ({ message }: Card) => desk.slack.messages(channels.support, message.ts).map(({ text }) => text)

  test('Sam and Priya get tickets in turn: each is mentioned below the card, and the customer hears who it is', async () => {
    for (const userId of [users.sam, users.priya]) await types(userId, 'on')
    const first = await asks()
    await shown(first.card.ticketId, new RegExp(`<@${users.sam}> has it`))
    await desk.slack.until(() =>
      below(first.card).includes(`<@${users.sam}> ${first.card.ticketId} is yours: it was your turn.`),
    )
    expect(await desk.answer(first.question, 1)).toContain('Sam from our team is now looking after')
    const second = await asks(users.ken, channels.initech)
    await shown(second.card.ticketId, new RegExp(`<@${users.priya}> has it`))
    const third = await asks(users.tomas)
    await shown(third.card.ticketId, new RegExp(`<@${users.sam}> has it`))
    expect(await types(users.sam, `history ${first.card.ticketId}`)).toContain(`assigned (Frontdesk) – <@${users.sam}>`)
  })

  test('nobody is on duty: the ticket is there for everybody', async () => {
    const { card } = await asks()
    await isGiven(card.ticketId)
    await desk.settled()
    await types(users.sam, 'on')
    expect(await types(users.sam, 'queue')).toContain(card.ticketId)
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain('nobody has it yet')
  })

  test('talk that is not for the bot is given to nobody', async () => {
    await types(users.sam, 'on')
    await desk.handled(await desk.write(users.maya, channels.globex, 'Happy Friday folks'))
    expect(await rowsOf(desk.database, sql`select id from tickets`)).toEqual([])
  })

  test('a ticket that was to be given when the process died is given by the next one, once', async () => {
    const { card } = await asks()
    await isGiven(card.ticketId)
    await types(users.sam, 'on')
    await desk.frontdesk.stop()
    await desk.database.db.execute(sql`update tickets set wants_owner = true`)
    await desk.restart({ alreadyStopped: true })
    await shown(card.ticketId, new RegExp(`<@${users.sam}> has it`))
    await desk.settled()
    const assigned = await rowsOf(desk.database, sql`select 1 from ticket_history where event = 'assigned'`)
    expect(assigned).toHaveLength(1)
  })
})
