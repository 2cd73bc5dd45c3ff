import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

const { users, channels, teams } = cast

/** What somebody writes who needs a person, as customers of each company do. */
const needs = {
  shop: 'I want to speak to a person about my invoice',
  'api-vendor': 'I need a person: our webhooks stopped',
}

const acting = (desk: HelpDesk) => {
  const types = (userId: string, text: string) =>
    desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket', text))
  return {
    types,
    shown: (ticketId: string, words: RegExp) =>
      desk.slack.until(() => words.test(cardOf(desk.slack, ticketId)?.text ?? ''), 30_000),
    inSupport: () => desk.slack.messages(channels.support).map(({ text }) => text),
    /** Resolves when the bot has looked at everybody who left. */
    noticed: async () => {
      await untilRow(desk.database, sql`select 1 where not exists (select from departures)`)
      await desk.settled()
    },
  }
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let acts: ReturnType<typeof acting>
  let folder: ReturnType<typeof sampleCompanyWith>
  beforeAll(async () => {
    folder = sampleCompanyWith(company, '')
    desk = await openHelpDesk({ config: { companyDir: folder.dir } })
    acts = acting(desk)
  })
  beforeEach(async () => {
    await desk.slack.invite(users.priya, channels.support)
    await clearDesk(desk)
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  async function priyasTicket(who: string = users.maya, where: string = channels.globex) {
    const question = await desk.write(who, where, needs[company])
    const card = await desk.card(question)
    await acts.types(users.priya, `claim ${card.ticketId}`)
    await desk.settled()
    return { question, card }
  }
  /** Resolves when the bot has stored that somebody left. */
  const hears = (eventId: string, user: string, channel: string, installation: string = teams.acme) =>
    desk.slack.deliver({
      ...{ type: 'event_callback', event_id: eventId, team_id: installation },
      authorizations: [{ team_id: installation }],
      event: { type: 'member_left_channel', user, channel, team: teams.acme },
    })
  const leaves = () => desk.slack.leave(users.priya, channels.support)
  const offers = () => acts.inSupport().filter((text) => text.includes('Priya has left'))

  test('Priya leaves the support channel: her tickets are offered to others at once, in one note', async () => {
    await acts.types(users.priya, 'on')
    await acts.types(users.sam, 'on')
    const [first, second] = [await priyasTicket(), await priyasTicket(users.ken, channels.initech)]
    const before = offers().length
    await leaves()
    for (const { card } of [first, second]) await acts.shown(card.ticketId, /nobody has it yet/)
    await desk.slack.until(() => offers().length > before)
    const note = offers().at(-1) ?? ''
    expect(note).toContain(`<@${users.sam}> Priya has left the support channel`)
    for (const { card } of [first, second]) expect(note).toContain(card.ticketId)
    await acts.noticed()
    expect(offers()).toHaveLength(before + 1)
    // Nobody is told anything of it outside.
    expect(desk.answers(first.question).join()).not.toContain('left')
    expect(await acts.types(users.sam, 'on')).not.toContain(users.priya)
  })

  test('from that moment on she may do nothing', async () => {
    const { card } = await priyasTicket()
    await leaves()
    expect(await acts.types(users.priya, `resolve ${card.ticketId}`)).toContain('Only members of the support channel')
    expect(await acts.types(users.priya, 'on')).toContain('Only members of the support channel')
    await acts.noticed()
  })

  test('she left and has joined again: the late news changes nothing', async () => {
    await acts.types(users.priya, 'on')
    const { card } = await priyasTicket()
    const before = offers().length
    for (const eventId of ['Ev0LATE1', 'Ev0LATE1', 'Ev0LATE2']) await hears(eventId, users.priya, channels.support)
    await acts.noticed()
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(`<@${users.priya}> has it`)
    expect(await acts.types(users.sam, 'on')).toContain(`<@${users.priya}>`)
    expect(offers()).toHaveLength(before)
  })

  test('she leaves a customer’s channel, and a customer leaves one: that changes nothing', async () => {
    const { card } = await priyasTicket()
    await desk.slack.leave(users.priya, channels.helpDesk)
    await desk.slack.leave(users.tomas, channels.globex)
    await hears('Ev0AGAIN1', users.priya, channels.helpDesk)
    await hears('Ev0AGAIN2', users.tomas, channels.globex)
    await acts.noticed()
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(`<@${users.priya}> has it`)
    await desk.slack.invite(users.priya, channels.helpDesk)
    await desk.slack.invite(users.tomas, channels.globex)
  })

  test('the news of another installation is not ours', async () => {
    await hears('Ev0OTHERS', users.lee, channels.support, teams.globex)
    expect(await rowsOf(desk.database, sql`select 1 from departures where user_id = ${users.lee}`)).toEqual([])
  })
})

describe.each(sampleCompanies)('where tickets are given to people on duty, with the %s', (company) => {
  test('those of whoever leaves are given to others', async () => {
    const folder = sampleCompanyWith(company, 'assignment: round_robin')
    const desk = await openHelpDesk({ config: { companyDir: folder.dir } })
    const { types, shown, noticed } = acting(desk)
    await types(users.priya, 'on')
    const card: Card = await desk.card(await desk.write(users.maya, channels.globex, needs[company]))
    await shown(card.ticketId, new RegExp(`<@${users.priya}> has it`))
    await types(users.sam, 'on')
    await desk.slack.leave(users.priya, channels.support)
    await shown(card.ticketId, new RegExp(`<@${users.sam}> has it`))
    await noticed()
    await desk.close()
    folder.remove()
  })
})

describe.each(sampleCompanies)('with the manifest of before, with the %s', (company) => {
  test('that somebody has left is noticed when their ticket comes back', async () => {
    const folder = sampleCompanyWith(company, '')
    const desk = await openHelpDesk({
      config: { companyDir: folder.dir },
      sandbox: { missingEvents: ['member_left_channel'] },
    })
    const { types, shown, inSupport } = acting(desk)
    const question = await desk.write(users.maya, channels.globex, needs[company])
    const card = await desk.card(question)
    await types(users.priya, `claim ${card.ticketId}`)
    await types(users.priya, `resolve ${card.ticketId}`)
    await desk.slack.leave(users.priya, channels.support)
    await desk.handled(await desk.write(users.maya, channels.globex, 'It is broken again', { threadTs: question.ts }))
    await shown(card.ticketId, /nobody has it yet/)
    await desk.settled()
    const below = desk.slack.messages(channels.support, card.message.ts).map(({ text }) => text)
    expect(below.join('\n')).toContain(`Priya has left the support channel, so nobody has ${card.ticketId} now.`)
    expect(inSupport().join('\n')).not.toContain('these tickets')
    await desk.close()
    folder.remove()
  })
})
