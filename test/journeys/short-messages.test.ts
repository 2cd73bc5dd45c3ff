import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk()
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const mayaWrites = (text: string, threadTs?: string) =>
  desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text, { threadTs })

const tickets = () => rowsOf(desk.database, sql`select id from tickets`)

test.each(['any shop near my place?', `<@${cast.bot.userId}> nearest showroom`, 'is there a store around here'])(
  '"%s" is answered with the stores',
  async (text) => {
    const question = await mayaWrites(text)
    expect(await desk.answer(question)).toMatch(/Portland.*214 Harbor Street/s)
    expect(await tickets()).toHaveLength(0)
  },
)

test('a customer who only asks where an order is, is asked for its number and told its status', async () => {
  const question = await mayaWrites('Where has my order got to?')
  expect(await desk.answer(question)).toContain('ORD-12345')
  await mayaWrites('ORD-12345', question.ts)
  expect(await desk.answer(question, 1)).toMatch(/ORD-12345.*on its way/s)
})

test('a customer who only wants money back is asked for the order number once, and then gets a person', async () => {
  const question = await mayaWrites('Give me a refund')
  expect(await desk.answer(question)).toMatch(/its number/)
  expect(await tickets()).toHaveLength(0)
  await mayaWrites('I have no number, I just want it refunded', question.ts)
  expect(await desk.answer(question, 1)).toContain((await desk.card(question)).ticketId)
})

test.each(['hahaha', 'rofl 😂'])('"%s" to the bot alone wants nothing: no article, no ticket', async (text) => {
  const message = await desk.write(cast.users.maya, cast.dms.maya, text)
  expect(await desk.answer(message)).toMatch(/in a few words what you need/)
  await desk.settled()
  expect(await tickets()).toHaveLength(0)
})

test('a customer who reports an outage gets a person at once, and no article', async () => {
  const message = await mayaWrites('URGENT!! production is down, API returns 500')
  const { text } = await desk.card(message)
  expect(text).toMatch(/urgent/i)
  expect(await desk.answer(message)).toMatch(/^I’m getting a person for you\./)
})

test('once a person takes over, the bot no longer waits for the answer to its question', async () => {
  const question = await mayaWrites('Where is my order?')
  expect(await desk.answer(question)).toContain('ORD-12345')
  await desk.handled(
    await desk.write(desk.slack.cast.users.sam, desk.slack.cast.channels.globex, 'I look into it.', {
      threadTs: question.ts,
    }),
  )
  const next = await mayaWrites('How do I reset my password?')
  expect(await desk.answer(next)).toContain('Forgot password')
})

describe('people who speak to each other in a shared channel', () => {
  test.each(['<@U0SAM00001> can you send the contract?', '<@U0TOMAS001|tomas> did you get the invoice?'])(
    '“%s” is left alone',
    async (text) => {
      const message = await mayaWrites(text)
      await desk.handled(message)
      expect(desk.answers(message)).toEqual([])
      expect(await tickets()).toEqual([])
    },
  )

  test('a message that names the bot as well is answered', async () => {
    const message = await mayaWrites('<@U0SAM00001> <@U0FRNTDSK1> where are your stores?')
    expect(await desk.answer(message)).toContain('Portland')
  })

  test('below a ticket it goes to the ticket’s people', async () => {
    const message = await mayaWrites('I need a person')
    const { message: card } = await desk.card(message)
    await desk.handled(await mayaWrites('<@U0SAM00001> can you look at this?', message.ts))
    const notes = desk.slack.messages(desk.slack.cast.channels.support, card.ts).map(({ text }) => text)
    expect(notes.join()).toContain('can you look at this?')
  })
})

test('praise that the bot does not understand is not urgent', async () => {
  const message = await mayaWrites('I love your lamps, best purchase ever!')
  const [heading] = (await desk.card(message)).text.split('\n')
  expect(heading).toContain('normal priority')
})
