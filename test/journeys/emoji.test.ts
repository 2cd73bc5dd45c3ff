import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

const { users, channels } = cast

/** What somebody writes who needs a person, and what people say to each other, as customers of each company do. */
const says = {
  shop: { needs: 'I would like a person to call me about my complaint', talk: 'Lunch at noon, everybody?' },
  'api-vendor': { needs: 'Get me a human, your status page is wrong', talk: 'Shall we move the stand-up to ten?' },
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
  async function ticketOf() {
    const question = await mayaWrites(says[company].needs)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  /** Resolves when the emoji was handled; those that mean nothing are never stored. */
  async function react(userId: string, channel: string, ts: string, name: string) {
    const [row] = await rowsOf<{ id: string | null }>(desk.database, sql`select max(id) as id from inbox`)
    await desk.slack.react(userId, channel, ts, name)
    await untilRow(
      desk.database,
      sql`select 1 from inbox where kind = 'reaction' and id > ${row?.id ?? 0} and handled_at is not null`,
    )
    await desk.settled()
  }
  const eventsOf = async ({ ticketId }: Card) => {
    const found = sql`select event, actor from ticket_history where ticket_id = ${ticketId} order by id`
    return (await rowsOf<{ event: string; actor: string }>(desk.database, found)).map(
      ({ event, actor }) => `${event} ${actor}`,
    )
  }
  const textOf = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)?.text
  const tickets = () => rowsOf(desk.database, sql`select 1 from tickets`)
  const privatelyTold = (userId: string) => desk.slack.ephemerals(userId).map(({ text }) => text)

  test('Sam claims by 👀 on what Maya wrote and resolves by ✅ on the card, once, however often', async () => {
    const { question, card } = await ticketOf()
    await react(users.sam, channels.globex, question.ts, 'eyes')
    expect(textOf(card)).toContain(`<@${users.sam}> has it`)
    await react(users.sam, channels.support, card.message.ts, 'white_check_mark')
    expect(textOf(card)).toContain(`resolved by <@${users.sam}>`)
    await react(users.sam, channels.globex, question.ts, 'white_check_mark')
    expect((await eventsOf(card)).slice(1)).toEqual([`claimed ${users.sam}`, `resolved ${users.sam}`])
    expect(privatelyTold(users.sam)).toEqual([])
    expect(desk.answers(question).join('\n')).toMatch(/Sam.*\n.*solved/s)
  })

  test('Sam and Priya claim by emoji: the first has it, and the other is told privately', async () => {
    const { card } = await ticketOf()
    await react(users.sam, channels.support, card.message.ts, 'eyes')
    const before = privatelyTold(users.priya).length
    await react(users.priya, channels.support, card.message.ts, 'eyes')
    await desk.slack.until(() => privatelyTold(users.priya).length > before)
    expect(privatelyTold(users.priya).at(-1)).toBe(`Sam was first and has ${card.ticketId}.`)
    expect((await eventsOf(card)).slice(1)).toEqual([`claimed ${users.sam}`])
  })

  test('the emoji of customers, of colleagues who are not staff, and of bots do nothing, and nobody is told', async () => {
    const { question, card } = await ticketOf()
    const talk = await mayaWrites(says[company].talk)
    await desk.handled(talk)
    await desk.slack.react(users.frontdesk, channels.globex, question.ts, 'eyes')
    for (const userId of [users.maya, users.tomas, users.lee]) {
      await react(userId, channels.globex, question.ts, 'eyes')
      await react(userId, channels.globex, question.ts, 'white_check_mark')
      await react(userId, channels.globex, talk.ts, 'ticket')
      expect(privatelyTold(userId)).toEqual([])
    }
    expect(await eventsOf(card)).toHaveLength(1)
    expect(await tickets()).toHaveLength(1)
    expect(desk.answers(talk)).toEqual([])
  })

  test('Sam makes talk a ticket by 🎫: Maya is told, the card has her words, and a second 🎫 changes nothing', async () => {
    const talk = await mayaWrites(says[company].talk)
    await desk.handled(talk)
    expect(desk.answers(talk)).toEqual([])
    await react(users.sam, channels.globex, talk.ts, 'ticket')
    const card = await desk.card(talk)
    expect(card.text).toContain(says[company].talk)
    expect(await desk.answer(talk)).toContain(card.ticketId)
    await react(users.sam, channels.support, card.message.ts, 'ticket')
    expect(await tickets()).toHaveLength(1)
    await desk.edit(talk, `${says[company].talk} It is about the invoice`)
    await desk.slack.until(() => textOf(card)?.includes('It is about the invoice'))
  })

  test('what was written where the bot is off becomes a ticket all the same; other emoji there are not even kept', async () => {
    await desk.slack.command(users.sam, channels.support, 'ticket', 'channel #globex-acme off')
    await untilRow(desk.database, sql`select 1 from channel_modes where mode = 'off'`)
    const question = await mayaWrites(says[company].needs)
    await desk.handled(question)
    const own = await desk.write(users.lee, channels.globex, 'I will look after it', { threadTs: question.ts })
    await desk.handled(own)
    await desk.slack.react(users.sam, channels.globex, question.ts, 'tada')
    await react(users.sam, channels.globex, own.ts, 'ticket')
    expect(await tickets()).toHaveLength(0)
    await react(users.sam, channels.globex, question.ts, 'ticket')
    expect((await desk.card(question)).text).toContain(says[company].needs)
    expect(await rowsOf(desk.database, sql`select 1 from inbox where kind = 'reaction'`)).toHaveLength(2)
  })

  test('below her ticket, a ✅ on what Sam or the bot wrote resolves nothing', async () => {
    const { question, card } = await ticketOf()
    const own: Message = await desk.write(users.sam, channels.globex, 'We look into it', { threadTs: question.ts })
    await desk.handled(own)
    await react(users.sam, channels.globex, own.ts, 'white_check_mark')
    expect((await eventsOf(card)).join()).not.toContain('resolved')
  })

  test('a bot that was away when Sam put the emoji there does it when it is back', async () => {
    const { question, card } = await ticketOf()
    await desk.frontdesk.stop()
    await desk.slack.react(users.sam, channels.globex, question.ts, 'eyes')
    await desk.restart({ alreadyStopped: true })
    await desk.slack.until(() => textOf(card)?.includes(`<@${users.sam}> has it`), 30_000)
  })
})

describe('a team with emoji of its own', () => {
  let desk: HelpDesk
  const own = sampleCompanyWith('api-vendor', 'emoji:\n  claim: ":raised_hand:"\n  resolve: off\n')
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: own.dir } })
  })
  afterAll(async () => {
    await desk.close()
    own.remove()
  })

  test('acts by them, whatever their skin tone, and not by the usual ones', async () => {
    const question = await desk.write(users.ken, channels.initech, 'I need a person, please')
    const card = await desk.card(question)
    await desk.settled()
    await desk.slack.react(users.sam, channels.initech, question.ts, 'eyes')
    await desk.slack.react(users.sam, channels.initech, question.ts, 'white_check_mark')
    await desk.slack.react(users.sam, channels.initech, question.ts, 'raised_hand::skin-tone-3')
    await desk.slack.until(() => cardOf(desk.slack, card.ticketId)?.text.includes(`<@${users.sam}> has it`), 30_000)
    await desk.settled()
    expect(await rowsOf(desk.database, sql`select 1 from inbox where kind = 'reaction'`)).toHaveLength(1)
  })
})
