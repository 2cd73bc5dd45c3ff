import { clearDesk, type HelpDesk, modelThat, openHelpDesk } from '../help-desk.ts'
import {
  asClassifier,
  calls,
  choosing,
  customerMessage,
  type RecordedRequest,
  type Script,
} from '../scripted-replies.ts'

/** As a good language model would: chooses the order of which to speak. */
const goodModel: Script = modelThat(
  asClassifier([
    { when: /shipping rates/i, is: { intent: 'faq' } },
    { when: /arrived|ORD-/i, is: { intent: 'billing', sentiment: 'negative' } },
    { when: /manager/i, is: { intent: 'human_needed', urgency: 'high', sentiment: 'negative' } },
  ]),
  answerWithTools,
)

function answerWithTools(request: RecordedRequest) {
  const orderId = /ORD-\d{5}/.exec(customerMessage(request))?.[0]
  if (orderId) return calls({ name: 'answer', args: { sentences: [], orders: [orderId] } })
  return /arrived/.test(customerMessage(request))
    ? calls({ name: 'ask_order_number', args: {} })
    : choosing(/free over \$50/i)(request)
}

describe.each([
  ['on the embedded model alone', undefined],
  ['with a language model', goodModel],
])('%s', (_, model) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const mayaWrites = (text: string, threadTs?: string) =>
    desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text, { threadTs })

  test('a customer asks for the shipping rates and reads them, with their source', async () => {
    const question = await mayaWrites('What are your shipping rates?')
    expect(await desk.answer(question)).toMatch(/free.*\$50|\$50.*free/is)
    await desk.settled()
    const [answer] = desk.slack.messages(desk.slack.cast.channels.globex, question.ts).filter(({ bot_id }) => bot_id)
    expect(JSON.stringify(answer?.blocks)).toMatch(/Source: .*updated [A-Z][a-z]+ \d{1,2}, \d{4}/)
    expect(desk.slack.messages(desk.slack.cast.channels.support)).toHaveLength(0)
  })

  test('a customer misses an order, is asked for its number once, and hears its true status', async () => {
    const question = await mayaWrites("My order hasn't arrived")
    expect(await desk.answer(question)).toMatch(/order number|its number/i)
    await mayaWrites('ORD-12345', question.ts)
    expect(await desk.answer(question, 1)).toMatch(/ORD-12345.*on its way/s)
  })

  test('a customer names the order at once', async () => {
    const question = await mayaWrites("My order ORD-12345 hasn't arrived")
    expect(await desk.answer(question)).toMatch(/ORD-12345.*on its way/s)
  })

  test('a customer wants a manager and gets a person soon', async () => {
    const question = await mayaWrites('I want to speak to a manager!')
    const card = await desk.card(question)
    expect(await desk.answer(question)).toContain(card.ticketId)
    expect(card.text).toMatch(/(urgent|high) priority/)
    expect(card.text).toContain('I want to speak to a manager!')
    expect(card.text).toContain('Maya · Globex')
    expect(card.buttons).toContain('claim_ticket')
  })

  test('nobody guesses what 这是什么 means: a person looks', async () => {
    const question = await mayaWrites('这是什么')
    const card = await desk.card(question)
    expect(card.text).toContain('这是什么')
    expect(card.text).toMatch(/\(([0-6]?\d) % sure\)/)
  })
})
