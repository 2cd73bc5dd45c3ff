import { pino } from 'pino'
import { newCase } from '../../test/new-case.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { fails, structured } from '../../test/scripted-replies.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import type { Case } from './department.ts'
import { createFaq } from './faq.ts'
import { createModelAnswers } from './model-answers.ts'

const log = pino({ level: 'silent' })
const article = {
  id: 'shipping-rates',
  title: 'Shipping rates',
  questions: [],
  language: 'en',
  audience: 'everyone' as const,
  updated: '2026-10-12',
  body: '',
}
const passage = 'Free shipping over $50. **Standard**, 3–5 business days: otherwise $4.99.'

const knowing = (confidence: number): Knowledge => ({
  search: async (): Promise<Match[]> => (confidence > 0 ? [{ article, confidence, passage }] : []),
  close: async () => {},
})

const orders = shopOrders()

const asked = (text: string, language = 'en', transcript: Inquiry['transcript'] = []): Case =>
  newCase(text, { inquiry: { transcript }, triage: { language } })

let server: ScriptedOpenAI
beforeAll(async () => {
  server = await startScriptedOpenAI()
})
afterAll(() => server.close())
beforeEach(() => {
  server.requests.length = 0
  server.always(undefined)
})

const faqKnowing = (confidence: number, withModel = true, logger = log, skipConfidence = 0.8) =>
  createFaq({
    knowledge: knowing(confidence),
    orders,
    skipConfidence,
    byModel: withModel
      ? createModelAnswers({
          model: createLanguageModel({ apiKey: 'k', baseUrl: server.url, model: 'scripted', timeoutMs: 2000 }),
          modelTimeoutMs: 2000,
          knowledge: knowing(confidence),
          orders,
          log: logger,
        })
      : undefined,
  })

const spanish = {
  answer: 'El envío es gratis a partir de $50; si no, cuesta $4.99.',
  quotes: ['Free shipping over $50.'],
}

test('an article that certainly answers is given in its own words, and no language model is asked', async () => {
  const decision = await faqKnowing(0.9)(asked('What are your shipping rates?'))
  expect(decision).toMatchObject({ kind: 'answer', reply: passage, sources: [{ title: 'Shipping rates' }] })
  expect(server.requests).toHaveLength(0)
})

test.each([
  [0.95, 1],
  [0.9, 0],
])('a team that wants to be surer (%s) has the language model word the answer', async (skipConfidence, questions) => {
  const written = { answer: 'Shipping is free over $50.', quotes: ['Free shipping over $50.'] }
  server.always(structured({ answered: true, ...written }))
  const decision = await faqKnowing(0.9, true, log, skipConfidence)(asked('What are your shipping rates?'))
  expect(decision).toMatchObject({ kind: 'answer', reply: questions > 0 ? written.answer : passage })
  expect(server.requests).toHaveLength(questions)
})

test('a customer who writes Spanish gets the article’s answer in Spanish', async () => {
  server.always(structured({ answered: true, ...spanish }))
  const decision = await faqKnowing(0.9)(asked('¿Cuánto cuesta el envío?', 'es'))
  expect(decision).toMatchObject({ kind: 'answer', reply: spanish.answer, sources: [{ title: 'Shipping rates' }] })
})

test.each([
  [
    'Japanese',
    'ja',
    '送料はいくらですか？',
    '50ドル以上のご注文は送料無料です。それ以外は4.99ドルで、三〜五営業日かかります。',
  ],
  ['Chinese', 'zh', '运费是多少？', '满50美元免运费，否则4.99美元，需要三到五个工作日。'],
  [
    'German',
    'de',
    'Was kostet der Versand?',
    'Ab 50 $ ist der Versand kostenlos, sonst kostet er 4,99 $ und dauert drei bis fünf Werktage.',
  ],
])(
  'a customer who writes %s gets it in that language, numbers in words included',
  async (_, language, question, answer) => {
    server.always(
      structured({
        answered: true,
        answer,
        quotes: ['**Standard**, 3–5 business days: otherwise $4.99.', 'Free shipping over $50.'],
      }),
    )
    expect(await faqKnowing(0.9)(asked(question, language))).toMatchObject({
      kind: 'answer',
      reply: answer,
      sources: [{ title: 'Shipping rates', updated: '2026-10-12' }],
    })
  },
)

test('when the model lies about a price, an article that surely answers is given in its own words', async () => {
  server.always(
    structured({ answered: true, answer: 'Der Versand kostet nur $2.99.', quotes: ['Free shipping over $50.'] }),
  )
  expect(await faqKnowing(0.9)(asked('Was kostet der Versand?', 'de'))).toMatchObject({
    kind: 'answer',
    reply: passage,
  })
})

test('what is wrong with an answer is logged, without its words', async () => {
  const lines: string[] = []
  const logging = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  server.always(
    structured({ answered: true, answer: 'Shipping costs $3 for Maya.', quotes: ['Free shipping over $50.'] }),
  )
  await faqKnowing(0.3, true, logging)(asked('How much is it for Maya?'))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ problem: 'it states what its sources do not' }])
  expect(lines.join('')).not.toMatch(/Maya|\$3/)
})

test.each([
  ['a price that no article gives', { answer: 'Shipping costs $3.', quotes: ['Free shipping over $50.'] }],
  [
    'a discount that nobody gives',
    { answer: 'Shipping is free over $50, and 20% off today!', quotes: ['Free shipping over $50.'] },
  ],
  ['the opposite', { answer: 'Shipping over $50 is not free.', quotes: ['Free shipping over $50.'] }],
  [
    'another language',
    {
      answer: 'El envío es gratis a partir de $50, y tarda de 3 a 5 días hábiles.',
      quotes: ['Free shipping over $50.'],
    },
  ],
  ['a quote of three words', { answer: 'Shipping is free over $50.', quotes: ['shipping over $50'] }],
  ['a quote that no article holds', { answer: 'Shipping is free over $50.', quotes: ['Shipping is always free.'] }],
  ['no quote at all', { answer: 'Shipping is free over $50.', quotes: [] }],
  ['nothing', { answer: '', quotes: ['Free shipping over $50.'] }],
])('when the model answers with %s, a person answers instead', async (_, lie) => {
  server.always(structured({ answered: true, ...lie }))
  const decision = await faqKnowing(0.3)(asked('How much is it?'))
  expect(decision).toMatchObject({ kind: 'handoff', category: 'faq' })
})

test('when the model says that the articles do not answer, a person does', async () => {
  server.always(structured({ answered: false, answer: '', quotes: [] }))
  expect(await faqKnowing(0.3)(asked('Do you ship to the moon?'))).toMatchObject({ kind: 'handoff' })
})

test('when the model fails, a sure article still answers', async () => {
  server.always(fails(500))
  expect(await faqKnowing(0.7)(asked('¿Cuánto cuesta el envío?', 'es'))).toMatchObject({
    kind: 'answer',
    reply: passage,
  })
})

test('without a model, doubt is for a person', async () => {
  expect(await faqKnowing(0.3, false)(asked('How much is it?'))).toMatchObject({ kind: 'handoff' })
  expect(await faqKnowing(0, false)(asked('How much is it?'))).toMatchObject({ kind: 'handoff' })
})

test('an answer that stands in the thread already is not repeated', async () => {
  const before = [{ author: 'bot' as const, text: passage }]
  expect(await faqKnowing(0.9, false)(asked('That does not help', 'en', before))).toMatchObject({ kind: 'handoff' })
})
