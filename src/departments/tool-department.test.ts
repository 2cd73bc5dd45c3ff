import { pino } from 'pino'
import { newCase } from '../../test/new-case.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { calls, type Reply, says } from '../../test/scripted-replies.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Order } from '../domain/order.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import { wordsIn } from '../languages/words.ts'
import { createBilling } from './billing.ts'
import { createModelAnswers } from './model-answers.ts'
import { createTechnical } from './technical.ts'

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
  { replies, language = 'en', ...inquiry }: { replies: Reply[]; language?: string } & Partial<Inquiry>,
): Promise<Decision> {
  server.reply(...replies)
  const department = intent === 'technical' ? createTechnical(parts()) : createBilling(parts())
  const triage = { intent, language, by: 'language model' } as const
  const now = new Date('2026-11-25T10:00:00Z')
  return department(newCase(text, { inquiry, triage, words: wordsIn(language), now }))
}

const answers = (answer: string, ...quotes: string[]) => calls({ name: 'answer', args: { answer, quotes } })
const steps = 'Go to acme.example/sign-in and select **Forgot password?**'
const link = 'Open the link in our e-mail within 60 minutes and choose a new password of at least 12 characters.'

describe('technical help by a language model', () => {
  test('is one question, and names the article and its date', async () => {
    const written = '1. Go to acme.example/sign-in and select **Forgot password?**\n2. Open the link within 60 minutes.'
    const decision = await ask('technical', 'I forgot my password', { replies: [answers(written, steps, link)] })
    expect(decision).toEqual({
      kind: 'answer',
      reply: written,
      sources: [{ title: 'Account and password', updated: '2026-09-21' }],
    })
    expect(server.requests).toHaveLength(1)
  })

  test('comes in the customer’s language, numbers in words included', async () => {
    const written =
      'Öffnen Sie acme.example/sign-in und wählen Sie **Forgot password?** Den Link in unserer E-Mail müssen Sie innerhalb von sechzig Minuten öffnen.'
    const decision = await ask('technical', 'Ich habe mein Passwort vergessen', {
      replies: [answers(written, steps, link)],
      language: 'de',
    })
    expect(decision).toMatchObject({ kind: 'answer', reply: written, sources: [{ title: 'Account and password' }] })
  })

  test('as plain text names its source too, when it keeps to the article', async () => {
    const written = 'Enter the e-mail address of your account. Then open the link in our e-mail within 60 minutes.'
    const decision = await ask('technical', 'I forgot my password', { replies: [says(written)] })
    expect(decision).toMatchObject({ reply: written, sources: [{ title: 'Account and password' }] })
  })

  test.each<[string, Reply]>([
    ['another time', answers('Open the link within 90 minutes.', link)],
    ['another address', answers('Go to acme.example/reset.', steps)],
    ['a made-up quote', answers('Restart the app.', 'Restart the app and sign in again.')],
    ['no quote', answers('Restart the app and sign in again with your browser.')],
    ['plain text that no article has', says('Please restart your router and clear the cache of your browser.')],
    ['another language', answers('Abra el enlace de nuestro correo dentro de 60 minutos, por favor.', link)],
    [
      'the opposite',
      answers(
        'The same password does not work on the website and in the app.',
        'The same password works on the website and in the app.',
      ),
    ],
  ])('with %s is not shown; the article itself is', async (_, reply) => {
    const decision = await ask('technical', 'I forgot my password', { replies: [reply] })
    expect(decision).toMatchObject({
      kind: 'answer',
      reply: expect.stringContaining(reset.passage),
      sources: [{ title: 'Account and password', updated: '2026-09-21' }],
    })
  })

  test('without an article is none: a person helps, and no model is asked what it could only invent', async () => {
    found = []
    const decision = await ask('technical', 'My lamp hums', { replies: [] })
    expect(decision).toMatchObject({ kind: 'handoff', category: 'technical' })
    expect(server.requests).toHaveLength(0)
  })

  test('is told only of the tools that it may need', async () => {
    const offered = () => server.requests[0]?.tools?.map((tool) => tool.function.name).sort()
    await ask('technical', 'I forgot my password', { replies: [answers('', steps)] })
    expect(offered()).toEqual(['answer', 'create_ticket', 'escalate_to_human'])
    server.requests.length = 0
    await ask('billing', 'Refund ORD-12345', { replies: [says('?')] })
    expect(offered()).toEqual(['answer', 'create_ticket', 'escalate_to_human', 'process_refund', 'search_faq'])
  })

  test('that ends with a ticket is one question, and the customer hears it in our words', async () => {
    const decision = await ask('technical', 'I forgot my password', {
      replies: [calls({ name: 'create_ticket', args: { reason: 'Cannot sign in.' } })],
    })
    expect(decision).toMatchObject({ kind: 'handoff', reply: wordsIn('en').noAnswer, reason: 'Cannot sign in.' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('what a language model says of an order', () => {
  const question = 'Where is ORD-12345?'
  const asArticle = 'Order **ORD-12345** (Oak desk lamp, $64.90) is on its way. Expected arrival: November 27, 2026.'

  test.each<[string, Reply, string]>([
    ['en', answers('Your Oak desk lamp (ORD-12345, $64.90) is on its way and should arrive on 27 November.'), question],
    ['en', says('Hi Maya, order ORD-12345 is on its way. It was placed on November 20.'), question],
    [
      'de',
      answers('Ihre Bestellung ORD-12345 über 64,90 $ ist unterwegs und soll am 27. November ankommen.'),
      'Wo ist meine Bestellung ORD-12345?',
    ],
    ['ja', answers('ご注文 ORD-12345 は配送中です。11月27日に届く予定です。'), 'ORD-12345はどこですか？'],
    ['zh', answers('您的订单 ORD-12345 正在配送途中，预计11月27日送达。'), '我的订单ORD-12345在哪里？'],
  ])('is shown when the order is so (%s)', async (language, reply, text) => {
    const decision = await ask('billing', text, { replies: [reply], language })
    expect(decision).toMatchObject({
      kind: 'answer',
      reply: expect.stringMatching(/unterwegs|on its way|配送/),
      sources: [],
    })
    expect(server.requests).toHaveLength(1)
  })

  test.each<[string, Reply]>([
    ['delivered, and it is on its way', answers('Your order ORD-12345 has been delivered.')],
    ['delivered, in plain text', says('Good news: ORD-12345 was delivered!')],
    ['not shipped', says('ORD-12345 has not been shipped yet.')],
    ['of another price', answers('ORD-12345 over $46.90 is on its way.')],
    ['of the price in another currency', answers('ORD-12345 (€64.90) is on its way.')],
    ['here on another day', answers('ORD-12345 is on its way and should arrive on 29 November.')],
    ['here on the day it was made', answers('ORD-12345 is on its way and should arrive on November 20.')],
    ['open to every wish', answers('ORD-12345 is on its way. You can cancel it at any time.')],
    ['free of charge', answers('ORD-12345 is on its way, and shipping is free.')],
  ])('is not shown when it is said to be %s; its true status is', async (_, reply) => {
    expect(await ask('billing', question, { replies: [reply] })).toEqual({
      kind: 'answer',
      reply: asArticle,
      sources: [],
    })
  })

  test('a refund it requests is told in our words, after one question', async () => {
    const refund = { name: 'process_refund', args: { order_id: 'ORD-12345', reason: 'Too dark.' } }
    const decision = await ask('billing', 'Refund ORD-12345 please', { replies: [calls(refund, refund)] })
    expect(decision).toMatchObject({
      kind: 'handoff',
      reply: wordsIn('en').refundRequested('ORD-12345'),
      refunds: [{ orderId: 'ORD-12345', reason: 'Too dark.' }],
    })
    expect(server.requests).toHaveLength(1)
  })

  test('a refund and a call for a person are one ticket: the more pressing wins, both reasons are kept', async () => {
    const refund = { name: 'process_refund', args: { order_id: 'ORD-12345', reason: 'Too dark.' } }
    const escalate = { name: 'escalate_to_human', args: { reason: 'The lamp burnt a hand.' } }
    const ticket = { name: 'create_ticket', args: { reason: 'Wants an invoice.' } }
    const decision = await ask('billing', 'Refund ORD-12345 please', { replies: [calls(ticket, refund, escalate)] })
    expect(decision).toMatchObject({
      kind: 'handoff',
      priority: 'urgent',
      reason: 'Requests a refund for ORD-12345. Wants an invoice. The lamp burnt a hand.',
      refunds: [{ orderId: 'ORD-12345', reason: 'Too dark.' }],
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

  test('a question mark in its answer is not a request for a number', async () => {
    found = []
    const decision = await ask('billing', 'Where is my order?', {
      replies: [says('Which order is it? Could you send me its number?')],
    })
    expect(decision).toMatchObject({ kind: 'answer' })
  })

  test('the number is asked for once: not again, and not if the customer names an order', async () => {
    const offered = () => server.requests.at(-1)?.tools?.map((tool) => tool.function.name)
    await ask('billing', 'I have no number', { replies: [says('?')], awaiting: 'order_number' })
    expect(offered()).not.toContain('ask_order_number')
    await ask('billing', 'Where is ORD-12345?', { replies: [says('?')] })
    expect(offered()).not.toContain('ask_order_number')
  })
})
