import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { says } from '../scripted-replies.ts'

/** The second made-up company sells an API to businesses, and has no orders at all. */
const companyDir = join(projectRoot, 'samples', 'api-vendor')
const aboutOrders = /order number|ORD-|look up orders|refund|parcel|shipping|Bestellnummer|注文番号/i

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk({ config: { companyDir } })
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const ask = (text: string) => desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text)

test.each([
  ['How do I rotate an API key?', /Create a second key/, /API keys/],
  ['429 too many requests', /Retry-After/, /Rate limits/],
  ['How do I set up SSO?', /Add connection/, /Single sign-on/],
  ['What are your support hours?', /Monday to Friday/, /Support hours/],
  ['Wie erneuere ich einen Schlüssel?', /Legen Sie einen zweiten/, /API-Schlüssel/],
  ['APIキーはどこで確認できますか', /nr_test_/, /APIキー/],
])('“%s” is answered from the vendor’s own article, with its source', async (text, answer, source) => {
  const question = await ask(text)
  expect(await desk.answer(question)).toMatch(answer)
  await desk.settled()
  const [message] = desk.slack.messages(desk.slack.cast.channels.globex, question.ts).filter(({ bot_id }) => bot_id)
  expect(JSON.stringify(message?.blocks)).toMatch(source)
})

test.each([
  ['Do you have a Salesforce integration?'],
  ['Can your API read handwriting from scanned forms?'],
  ['I want to talk to a person, please.'],
])('“%s”, which no article answers, goes to a person', async (text) => {
  const question = await ask(text)
  expect((await desk.card(question)).text).toContain(text)
  await desk.settled()
  expect(desk.answers(question).join('\n')).not.toMatch(aboutOrders)
})

describe('there is no path for orders:', () => {
  test.each([
    ['We would like to order 1200 licences'],
    ['Where is my order?'],
    ['Where is my order ORD-12345?'],
    ['ORD-12345'],
    ['I want my money back for last month'],
    ['Refund ORD-12346 please'],
    ['Please cancel my order 12345'],
    ['我的订单12345到哪了？'],
    ['Wo bleibt meine Bestellung?'],
  ])('“%s” is neither looked up nor asked back', async (text) => {
    const question = await ask(`<@${desk.slack.cast.bot.userId}> ${text}`)
    await desk.handled(question)
    expect(desk.answers(question).length).toBeGreaterThan(0)
    expect(desk.answers(question).join('\n')).not.toMatch(
      /order number|look(?:ed)? up|On its way|shipped|Bestellnummer|请把订单号/i,
    )
    expect(desk.answers(question).join('\n')).not.toMatch(/(?:is|was) (?:on its way|delivered|refunded)/)
  })

  test('who asks what the bot can do hears nothing of orders', async () => {
    const question = await ask('Who are you?')
    const answer = await desk.answer(question)
    expect(answer).toMatch(/articles/)
    expect(answer).not.toMatch(aboutOrders)
  })
})

describe('the thread of a ticket', () => {
  const { users, channels } = cast
  const below = ({ message }: Card) => desk.slack.messages(channels.support, message.ts).map(({ text }) => text)
  const ticket = async () => {
    const question = await ask('I want to talk to a person, please.')
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  const click = async (card: Card, button: string, shows: string) => {
    await desk.slack.click(users.sam, channels.support, card.message.ts, button)
    await desk.slack.until(() => cardOf(desk.slack, card.ticketId)?.text.includes(shows))
    await desk.settled()
  }

  test('what a colleague writes there reaches whoever has the ticket', async () => {
    const { question, card } = await ticket()
    await click(card, 'claim_ticket', '> has it')
    const line = { threadTs: question.ts }
    await desk.handled(await desk.write(users.lee, channels.globex, 'Their webhooks arrive in staging', line))
    expect(below(card).at(-1)).toBe(`<@${users.sam}> Lee wrote:\n&gt; Their webhooks arrive in staging`)
  })

  test('a closed ticket opens again from another thread, where the customer goes on with it', async () => {
    const { card } = await ticket()
    await click(card, 'claim_ticket', '> has it')
    await click(card, 'close_ticket', 'closed by')
    const again = await ask(`${card.ticketId}: webhooks fail again with 502`)
    expect(await desk.answer(again)).toContain(`opened ticket *${card.ticketId}* again`)
    await desk.settled()
    const more = { threadTs: again.ts }
    await desk.handled(await desk.write(users.maya, channels.globex, 'How do I rotate an API key?', more))
    expect(below(card).slice(-2).join()).toMatch(/webhooks fail again with 502[\s\S]*How do I rotate an API key\?/)
    expect(desk.answers(again)).toHaveLength(1)
  })
})

test('several questions are answered each, steps that end in one are one', async () => {
  const several = await ask('1. How do I rotate an API key?\n2. What are your support hours?')
  expect(await desk.answer(several)).toMatch(
    /How do I rotate[\s\S]*second key[\s\S]*support hours[\s\S]*Monday to Friday/,
  )
  const steps = await ask('1. I created a key\n2. I sent a request\n3. I got 401. How do I rotate an API key?')
  await desk.handled(steps)
  expect(desk.answers(steps)).toHaveLength(1)
  expect(desk.answers(steps).join()).not.toMatch(/I created a key|A person has to answer the rest/)
})

test('two questions in one sentence are each looked up', async () => {
  const both = await ask('How do I rotate an API key and what are your support hours?')
  expect(await desk.answer(both)).toMatch(
    /How do I rotate an API key\?[\s\S]*second key[\s\S]*what are your support hours\?[\s\S]*Monday to Friday/,
  )
  const half = await ask('How do I rotate an API key, and do you print on recycled paper?')
  expect(await desk.answer(half)).toMatch(/second key/)
  const said = desk.answers(half).join('\n')
  expect(said).toMatch(/A person has to answer the rest:[\s\S]*do you print on recycled paper/)
  expect(said).toMatch(/TKT-/)
  const one = await ask('How do I create and rotate an API key?')
  expect(await desk.answer(one)).not.toMatch(/A person has to answer the rest|> /)
})

test('the question of a message is answered, with what leads to it, and not what is only told', async () => {
  const question = await ask(
    'We hired ten people last week. All of them share one key so far. How do I rotate an API key?',
  )
  expect(await desk.answer(question)).toMatch(/second key/)
  const told = await ask('We rotated our API keys last week. Peter, can you bring the cake?')
  await desk.handled(told)
  expect(desk.answers(told).join()).not.toMatch(/second key/)
})

test('questions in a row are each looked up: what has an answer is answered, the rest goes to a person, plainly', async () => {
  const row = await ask('Hi! How do I rotate an API key? Also, do you print on recycled paper?')
  expect(await desk.answer(row)).toMatch(/How do I rotate an API key\?[\s\S]*second key/)
  const said = desk.answers(row).join('\n')
  expect(said).toMatch(/A person has to answer the rest:[\s\S]*recycled paper/)
  expect(said).toMatch(/TKT-/)
  // What both ask about is said once.
  const same = await ask('How do I rotate an API key? How can we rotate the keys of production?')
  expect((await desk.answer(same))?.match(/second key/g)).toHaveLength(1)
})

test('a language model is told who the company is, and has no tools for orders', async () => {
  const withModel = await openHelpDesk({ config: { companyDir }, model: says('Nothing of the kind.') })
  const { users, channels } = withModel.slack.cast
  const question = await withModel.write(
    users.maya,
    channels.globex,
    'Our card was declined, can you look at ORD-12345?',
  )
  expect(await withModel.answer(question)).toMatch(/failed payment/)
  const asked = JSON.stringify(withModel.model?.requests)
  expect(asked).toContain('Notareal Documents')
  expect(asked).not.toMatch(/check_order_status|process_refund|ask_order_number/)
  await withModel.close()
})
