import { pino } from 'pino'
import { newCase } from '../../test/new-case.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { calls, choosing, numbersOf, type Script, says } from '../../test/scripted-replies.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Order } from '../domain/order.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import { wordsIn } from '../languages/words.ts'
import { createModelAnswers } from './model-answers.ts'
import { createDepartments } from './registry.ts'

const log = pino({ level: 'silent' })
const reset: Match = {
  article: {
    id: 'account',
    title: 'Account and password',
    questions: [],
    language: 'en',
    audience: 'everyone',
    updated: '2026-09-21',
    body: '',
  },
  confidence: 0.9,
  passage: `1. Go to acme.example/sign-in and select **Forgot password?**
2. Enter the e-mail address of your account.
3. Open the link in our e-mail within 60 minutes and choose a new password of at least 12 characters.

The same password works on the website and in the app.`,
}
const lamp: Order = {
  id: 'ORD-12345',
  status: 'shipped',
  items: 'Oak desk lamp',
  totalCents: 6490,
  currency: 'USD',
  placedAt: new Date('2026-11-20T10:00:00Z'),
  arrivesAt: new Date('2026-11-27T10:00:00Z'),
  trackingUrl: null,
  refundRequested: false,
}

let found: Match[]
let server: ScriptedOpenAI
beforeAll(async () => {
  server = await startScriptedOpenAI()
})
afterAll(() => server.close())
beforeEach(() => {
  server.requests.length = 0
  found = [reset]
})

const knowledge: Knowledge = { search: async () => found, close: async () => {} }
const orders = shopOrders(async (_: unknown, id: string) => (id === lamp.id ? lamp : undefined))
const parts = () => {
  const model = createLanguageModel({ apiKey: 'k', baseUrl: server.url, model: 'm', timeoutMs: 2000, retries: 0 })
  return { knowledge, orders, byModel: createModelAnswers({ model, modelTimeoutMs: 2000, knowledge, orders, log }) }
}

async function ask(
  intent: 'technical' | 'billing',
  text: string,
  { replies, language = 'en', ...inquiry }: { replies: Script[]; language?: string } & Partial<Inquiry>,
): Promise<Decision> {
  server.reply(...replies)
  const triage = { intent, language, by: 'language model' } as const
  const now = new Date('2026-11-25T10:00:00Z')
  return createDepartments(parts())[intent](newCase(text, { inquiry, triage, words: wordsIn(language), now }))
}

const answers = (args: object) => calls({ name: 'answer', args })
const { steps, stillStuck } = wordsIn('en')

describe('technical help by a language model', () => {
  test('is one question; the customer reads the article’s own sentences, with its name and date', async () => {
    const decision = await ask('technical', 'Does one password do?', { replies: [choosing(/same password/)] })
    expect(decision).toEqual({
      kind: 'answer',
      reply: `${steps}\n\nThe same password works on the website and in the app.\n\n${stillStuck}`,
      sources: [{ title: 'Account and password', updated: '2026-09-21', language: 'en' }],
      told: [expect.objectContaining({ quoted: ['The same password works on the website and in the app.'] })],
    })
    expect(server.requests).toHaveLength(1)
  })

  test('shows the steps of a list whole and in order, whichever it names first', async () => {
    const replies = [answers({ sentences: [2, 1] })]
    const decision = await ask('technical', 'I forgot my password', { replies })
    expect(decision).toMatchObject({ reply: `${steps}\n\n${reset.passage}\n\n${stillStuck}` })
  })

  test('may be numbers in a text that is JSON; any other text is dropped', async () => {
    const chosen = { replies: [says('Sure! {"sentences": ["2"]} I reset it for you.')] }
    const decision = await ask('technical', 'Does one password do?', chosen)
    expect(decision).toMatchObject({
      reply: expect.stringMatching(/^Here is.*\n\nThe same password works[\s\S]*person\.$/),
    })
    expect(decision.reply).not.toContain('for you')
    // The rules answer instead.
    expect(
      await ask('technical', 'I forgot my password', { replies: [says('Your account was reset.')] }),
    ).toMatchObject({
      reply: `${steps}\n\n${reset.passage}\n\n${stillStuck}`,
    })
  })

  test.each<[string, object]>([
    ['no sentence', { sentences: [] }],
    ['a sentence that is not there', { sentences: [17] }],
    ['words', { sentences: ['Restart your router.'], answer: 'Restart your router.' }],
  ])('with %s is none: a person helps', async (_, args) => {
    const decision = await ask('technical', 'I forgot my password', { replies: [answers(args)] })
    expect(decision).toMatchObject({ kind: 'handoff', category: 'technical', reply: wordsIn('en').noAnswer })
  })

  test('without an article is none: a person helps, and no model is asked', async () => {
    found = []
    const decision = await ask('technical', 'My lamp hums', { replies: [] })
    expect(decision).toMatchObject({ kind: 'handoff', category: 'technical' })
    expect(server.requests).toHaveLength(0)
  })

  test('may search once more, and choose from what that found', async () => {
    const search = calls({ name: 'search_faq', args: { question: 'website and app' } })
    const again = { ...reset, article: { ...reset.article, title: 'Website and app' }, passage: 'Both are one. Free.' }
    const replies: Script[] = [
      () => {
        found = [again]
        return search
      },
      choosing(/Both are one/, /same password/),
    ]
    expect(await ask('technical', 'Is it one app?', { replies })).toMatchObject({
      reply: `${steps}\n\nThe same password works on the website and in the app.\n\nBoth are one.\n\n${stillStuck}`,
      sources: [{ title: 'Account and password' }, { title: 'Website and app' }],
    })
  })

  test('is told only of the tools that it may need', async () => {
    const offered = () => server.requests[0]?.tools?.map((tool) => tool.function.name).sort()
    await ask('technical', 'I forgot my password', { replies: [answers({ sentences: [1] })] })
    expect(offered()).toEqual(['answer', 'create_ticket', 'escalate_to_human'])
    server.requests.length = 0
    await ask('billing', 'Refund ORD-12345', { replies: [says('?')] })
    expect(offered()).toEqual(['answer', 'create_ticket', 'escalate_to_human', 'process_refund', 'search_faq'])
  })

  test('that ends with a ticket is one question; the customer hears it in our words, and staff whose the reason is', async () => {
    const decision = await ask('technical', 'I forgot my password', {
      replies: [calls({ name: 'create_ticket', args: { reason: 'Cannot sign in.' } })],
    })
    const reason = 'The language model: “Cannot sign in.”'
    expect(decision).toMatchObject({ kind: 'handoff', reply: wordsIn('en').noAnswer, reason })
    expect(server.requests).toHaveLength(1)
  })
})

describe('what a language model finds out of an order', () => {
  const question = 'Where is ORD-12345?'
  const status = 'Order **ORD-12345** (Oak desk lamp, $64.90) is on its way. Expected arrival: November 27, 2026.'

  test.each<[string, Script]>([
    ['names it', answers({ sentences: [], orders: ['ORD-12345'] })],
    ['names it in its own way', answers({ sentences: [], orders: 'ord 12345' })],
    ['says nothing of it', answers({ sentences: [] })],
    ['lies about it', says('ORD-12345 was delivered, and we added a credit to your account.')],
    ['names others, too', answers({ sentences: [9], orders: ['ORD-12345', 'ORD-30001', 'We paid you $100.'] })],
  ])('is told in our words, when it %s', async (_, reply) => {
    const decision = await ask('billing', question, { replies: [reply] })
    expect(decision).toEqual({ kind: 'answer', reply: status, sources: [] })
    expect(server.requests).toHaveLength(1)
  })

  test('that is late goes to a person', async () => {
    lamp.arrivesAt = new Date('2026-11-20T10:00:00Z')
    const decision = await ask('billing', question, { replies: [answers({ sentences: [], orders: ['ORD-12345'] })] })
    lamp.arrivesAt = new Date('2026-11-27T10:00:00Z')
    expect(decision).toMatchObject({ kind: 'handoff', reason: 'Order ORD-12345 is late.' })
  })

  test('may come with sentences of an article', async () => {
    const search = calls({ name: 'search_faq', args: { question: 'password' } })
    const decision = await ask('billing', 'Where is ORD-12345, and is it one password?', {
      replies: [
        search,
        (request) => answers({ sentences: numbersOf(request, /same password/), orders: ['ORD-12345'] }),
      ],
    })
    expect(decision).toMatchObject({
      kind: 'answer',
      reply: `${status}\n\nThe same password works on the website and in the app.`,
      sources: [{ title: 'Account and password' }],
    })
  })

  test('a refund it requests is told in our words, after one question', async () => {
    const refund = { name: 'process_refund', args: { order_id: 'ORD-12345', reason: 'Too dark.' } }
    const decision = await ask('billing', 'Refund ORD-12345 please', { replies: [calls(refund, refund)] })
    expect(decision).toMatchObject({
      kind: 'handoff',
      reply: wordsIn('en').refundRequested('ORD-12345'),
      refunds: [{ orderId: 'ORD-12345', reason: 'The language model: “Too dark.”' }],
    })
    expect(server.requests).toHaveLength(1)
  })

  test.each(['ORD-99999', 'Your account has been deleted.', '*We paid* https://evil.example'])(
    'an order that nobody named (%s) is not spoken of',
    async (order_id) => {
      const refund = { name: 'process_refund', args: { order_id, reason: 'They want it.' } }
      const decision = await ask('billing', 'Refund ORD-12345 please', { replies: [calls(refund)] })
      expect(decision).toMatchObject({ kind: 'handoff', reply: wordsIn('en').paymentHelp })
      expect(decision).not.toHaveProperty('refunds.0')
    },
  )

  test('a refund and a call for a person are one ticket: the more pressing wins, both reasons are kept', async () => {
    const refund = { name: 'process_refund', args: { order_id: 'ORD-12345', reason: 'Too dark.' } }
    const escalate = { name: 'escalate_to_human', args: { reason: 'The lamp burnt a hand.' } }
    const ticket = { name: 'create_ticket', args: { reason: 'Wants an invoice.' } }
    const decision = await ask('billing', 'Refund ORD-12345 please', { replies: [calls(ticket, refund, escalate)] })
    expect(decision).toMatchObject({
      kind: 'handoff',
      priority: 'urgent',
      reason:
        'Requests a refund for ORD-12345. The language model: “Wants an invoice.” The language model: “The lamp burnt a hand.”',
      refunds: [{ orderId: 'ORD-12345' }],
    })
  })

  test('the model asks which order it is through a tool, in our words', async () => {
    found = []
    const decision = await ask('billing', 'Where is my order?', {
      replies: [calls({ name: 'ask_order_number', args: {} })],
    })
    expect(decision).toEqual({
      kind: 'ask',
      reply: wordsIn('en').askOrderNumber('ORD-12345'),
      awaiting: 'order_number',
    })
    expect(server.requests).toHaveLength(1)
  })

  test('the number is asked for once: not again, and not if the customer names an order', async () => {
    const offered = () => server.requests.at(-1)?.tools?.map((tool) => tool.function.name)
    await ask('billing', 'I have no number', { replies: [says('?')], awaiting: 'order_number' })
    expect(offered()).not.toContain('ask_order_number')
    await ask('billing', 'Where is ORD-12345?', { replies: [says('?')] })
    expect(offered()).not.toContain('ask_order_number')
  })
})
