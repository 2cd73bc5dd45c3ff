import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { saveOrders } from '../../src/orders/table-orders.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { sampleCompanyWith } from '../sample-company.ts'

// Who does not say which order they mean may choose one of their own.

const { users, channels, dms, teams } = cast
const linked = sampleCompanyWith('shop', '')

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk({ config: { companyDir: linked.dir } })
})
beforeEach(() => clearDesk(desk))
afterAll(async () => {
  await desk.close()
  linked.remove()
})

const asks = (
  text: string,
  { who = users.maya, where = channels.globex as string, threadTs = undefined as string | undefined } = {},
) => desk.write(who, where, text, { threadTs })
const botLine = (to: Message, where: string = channels.globex): Promise<Message> =>
  desk.slack.until(() => desk.slack.messages(where, to.ts).filter(({ bot_id }) => bot_id)[0])
const buttonsOn = ({ blocks }: Message): string[] =>
  (blocks ?? []).flatMap((block) =>
    block.type === 'actions' ? (block.elements as { text: { text: string } }[]).map(({ text }) => text.text) : [],
  )
const now = (line: Message, to: Message) => desk.slack.messages(channels.globex, to.ts).find(({ ts }) => ts === line.ts)
const presses = (line: Message, number: number, who: string = users.maya, where: string = channels.globex) =>
  desk.slack.click(who, where, line.ts, `choose_order_${number}`)
const refundsAsked = () => rowsOf<{ order_id: string }>(desk.database, sql`select subject as order_id from actions`)
const isChosen = (line: Message, to: Message) =>
  eventually(() => expect(wordsOf(now(line, to)?.blocks)).toContain('✓ ORD-'))

test('the latest orders are offered, by number, what it was and when; nobody else’s', async () => {
  const question = await asks('Where is my order?')
  const line = await botLine(question)
  expect(line.text).toContain('Which order is this about? Choose one')
  expect(buttonsOn(line)).toEqual([
    expect.stringMatching(/^ORD-12345 · Oak desk lamp · \w+ \d+, \d{4}$/),
    expect.stringContaining('ORD-12346'),
    expect.stringContaining('ORD-12347'),
    expect.stringContaining('ORD-12348'),
  ])
})

test('at most five are offered', async () => {
  const more = ['ORD-90001', 'ORD-90002', 'ORD-90003'].map((id) => ({
    ...{ id, workspaceId: teams.acme, customer: users.maya, status: 'shipped' as const, totalCents: 100 },
    ...{ items: 'x'.repeat(300), currency: 'EUR', placedAt: new Date() },
  }))
  await saveOrders(desk.database.db, more)
  const buttons = buttonsOn(await botLine(await asks('Where is my order?')))
  expect(buttons).toHaveLength(5)
  expect(buttons.every((text) => text.length <= 75)).toBe(true)
})

test('whoever has no orders that we know of gets the plain question', async () => {
  await desk.database.db.execute(sql`delete from orders`)
  const line = await botLine(await asks('Where is my order?'))
  expect(line.text).toContain('Please send me its number')
  expect(buttonsOn(line)).toEqual([])
})

test('a press counts as writing the number, and shows what was chosen', async () => {
  const question = await asks('I want a refund')
  const line = await botLine(question)
  await presses(line, 2)
  expect(await desk.answer(question, 1)).toContain('refund for order *ORD-12346*')
  await isChosen(line, question)
  await desk.settled()
  expect(await refundsAsked()).toEqual([{ order_id: 'ORD-12346' }])
  expect((await desk.card(question)).text).toContain('ORD-12346')
})

test('in a direct message, too', async () => {
  const question = await asks('Where is my order?', { where: dms.maya })
  const line = await desk.slack.until(() =>
    desk.slack.messages(dms.maya, question.ts).find((message) => buttonsOn(message).length > 0),
  )
  await presses(line, 1, users.maya, dms.maya)
  expect(await desk.answer(question, 1)).toMatch(/ORD-12345.*on its way/)
})

test('pressed twice, and at the same moment, it counts once', async () => {
  const question = await asks('I want a refund')
  const line = await botLine(question)
  await Promise.all([presses(line, 2), presses(line, 2), presses(line, 1)])
  await desk.answer(question, 1)
  await isChosen(line, question)
  await desk.settled()
  expect(await refundsAsked()).toHaveLength(1)
  expect(desk.answers(question)).toHaveLength(2)
})

test('pressed late, when people have the matter, they read it', async () => {
  const question = await asks('I want a refund')
  const line = await botLine(question)
  await asks('a person, please', { threadTs: question.ts })
  const card = await desk.card(question)
  await presses(line, 1)
  await isChosen(line, question)
  await desk.settled()
  expect(await refundsAsked()).toEqual([])
  const below = desk.slack.messages(channels.support, card.message.ts).map(({ text }) => text)
  expect(below.join('\n')).toContain('ORD-12345')
})

test('a press that comes after a number was written tells of the other order', async () => {
  const question = await asks('Where is my order?')
  const line = await botLine(question)
  await asks('ORD-12346', { threadTs: question.ts })
  expect(await desk.answer(question, 1)).toMatch(/ORD-12346.*delivered/)
  await presses(line, 1)
  expect(await desk.answer(question, 2)).toMatch(/ORD-12345.*on its way/)
})

test.each([
  ['a colleague of theirs whose orders these are not', users.tomas],
  ['one of the staff', users.sam],
])('%s cannot choose', async (_, who) => {
  const question = await asks('I want a refund')
  const line = await botLine(question)
  expect(await desk.whisper(who, () => presses(line, 2, who))).toContain('Only the customer whose order this is')
  await desk.settled()
  expect(desk.answers(question)).toHaveLength(1)
  expect(buttonsOn(now(line, question) as Message)).not.toEqual([])
})

test('a colleague of theirs chooses where the order is their company’s', async () => {
  const company = sampleCompanyWith('shop', 'accounts:\n  GLX-1: ["#globex-acme"]')
  const theirs = await openHelpDesk({ config: { companyDir: company.dir } })
  try {
    await theirs.database.db.execute(sql`update orders set customer_user_id = 'GLX-1' where id = 'ORD-12345'`)
    const question = await theirs.write(users.maya, channels.globex, 'Where is my order?')
    await theirs.answer(question)
    const line = await theirs.slack.until(() =>
      theirs.slack
        .messages(channels.globex, question.ts)
        .find((message) => buttonsOn(message)[0]?.includes('ORD-12345')),
    )
    await theirs.slack.click(users.tomas, channels.globex, line.ts, 'choose_order_1')
    expect(await theirs.answer(question, 1)).toMatch(/ORD-12345.*on its way/)
  } finally {
    await theirs.close()
    company.remove()
  }
})

test.each([
  ['de', 'Wo ist meine Bestellung?', 'Wählen Sie eine aus'],
  ['es', '¿Dónde está mi pedido?', 'Elige uno'],
  ['ja', '注文の返金をお願いします', 'お選び'],
])('in %s', async (_, text, asked) => {
  const line = await botLine(await asks(text))
  expect(line.text).toContain(asked)
  expect(buttonsOn(line)).toHaveLength(4)
})

test('where there are no orders, nobody is offered any', async () => {
  const vendor = sampleCompanyWith('api-vendor', '')
  const other = await openHelpDesk({ config: { companyDir: vendor.dir } })
  try {
    const question = await other.write(users.maya, channels.globex, `<@${cast.bot.userId}> Where is my order?`)
    await other.handled(question)
    expect(JSON.stringify(other.slack.messages(channels.globex, question.ts))).not.toContain('choose_order')
  } finally {
    await other.close()
    vendor.remove()
  }
})
