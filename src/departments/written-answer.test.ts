import { newCase } from '../../test/new-case.ts'
import { quiet } from '../../test/quiet.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { calls, fails, type RecordedRequest, type Reply, structured } from '../../test/scripted-replies.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import type { Manners } from '../company/support-file.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import { wordsIn } from '../languages/words.ts'
import { createModelAnswers } from './model-answers.ts'
import { createDepartments } from './registry.ts'

const shipping: Match = {
  article: {
    id: 'shipping',
    title: 'Shipping rates',
    questions: [],
    language: 'en',
    audience: 'everyone',
    updated: '2026-10-12',
    body: '',
  },
  confidence: 0.3,
  passage: 'Free shipping over $50. Otherwise it costs $4.99. Delivery takes 3–5 business days.',
}
const knowledge: Knowledge = { search: async () => [shipping], close: async () => {} }
const orders = shopOrders()
const written: Manners = {
  departments: { faq: { asks: [], answers: 'written' }, technical: { asks: [], answers: 'written' } },
  channels: { answers: {} },
  translate: false,
}

let server: ScriptedOpenAI
beforeAll(async () => {
  server = await startScriptedOpenAI()
})
afterAll(() => server.close())
beforeEach(() => {
  server.requests.length = 0
})

const isJudging = ({ tools = [] }: RecordedRequest) => tools.some((tool) => tool.function.name === 'judge')

async function ask(
  args: object,
  {
    verdict = structured({ follows: true }),
    manners = written,
    language = 'en',
    intent = 'faq' as 'faq' | 'technical' | 'billing',
  }: { verdict?: Reply; manners?: Manners; language?: string; intent?: 'faq' | 'technical' | 'billing' } = {},
) {
  server.always((request) => (isJudging(request) ? verdict : calls({ name: 'answer', args })))
  const model = createLanguageModel({ apiKey: 'k', baseUrl: server.url, model: 'm', timeoutMs: 2000, retries: 0 })
  const byModel = createModelAnswers({ model, modelTimeoutMs: 2000, knowledge, orders, manners, log: quiet })
  const departments = createDepartments({ knowledge, orders, byModel })
  return departments[intent](newCase('How much is it?', { triage: { intent, language }, words: wordsIn(language) }))
}

const good = [
  { text: 'Shipping is free over $50 and otherwise costs $4.99.', sentences: [1, 2] },
  { text: 'Delivery takes 3 to 5 business days.', sentences: [3] },
]
const quoted = 'Free shipping over $50.'

test('an answer that the model words is shown with a mark and its sources, after a second question', async () => {
  expect(await ask({ sentences: [1], written: good })).toEqual({
    kind: 'answer',
    reply:
      'Shipping is free over $50 and otherwise costs $4.99. Delivery takes 3 to 5 business days.\n\n_Written by AI from: Shipping rates_',
    sources: [{ title: 'Shipping rates', updated: '2026-10-12', language: 'en' }],
    told: [
      expect.objectContaining({
        quoted: ['Free shipping over $50.', 'Otherwise it costs $4.99.', 'Delivery takes 3–5 business days.'],
      }),
    ],
  })
  expect(server.requests).toHaveLength(2)
  expect(JSON.parse(server.requests[1]?.messages.at(-1)?.content ?? '')).toMatchObject({
    sentences: expect.stringContaining('Otherwise it costs $4.99.'),
  })
})

test('it comes in the customer’s language', async () => {
  const german = [{ text: 'Ab $50 ist der Versand kostenlos, sonst kostet er $4.99.', sentences: ['1', '2'] }]
  expect(await ask({ sentences: [1], written: german }, { language: 'de' })).toMatchObject({
    reply: expect.stringMatching(/^Ab \$50 ist.*\n\n_Von einer KI geschrieben, aus: Shipping rates_$/),
  })
})

test('departments with tools may word theirs, too', async () => {
  expect(await ask({ sentences: [1], written: good }, { intent: 'technical' })).toMatchObject({
    kind: 'answer',
    reply: expect.stringContaining('_Written by AI from: Shipping rates_'),
  })
})

test.each<[string, object[]]>([
  ['a sentence without numbers', [{ text: 'Shipping is free over $50.', sentences: [] }]],
  ['numbers that do not exist', [{ text: 'Shipping is free over $50.', sentences: [9] }]],
  ['a price of another sentence', [{ text: 'Shipping is free over $50, and $4.99 below.', sentences: [1] }]],
  ['a made-up price', [{ text: 'Shipping is free over $40.', sentences: [1] }]],
  ['a link', [{ text: 'Shipping is free over $50: https://evil.example', sentences: [1] }]],
  ['a name', [{ text: 'Shipping to Maya is free over $50.', sentences: [1] }]],
  ['a deed', [{ text: 'Your account has been deleted.', sentences: [1] }]],
  ['a deed beside what is true', [...good, { text: 'We added a credit to your account.', sentences: [1, 2, 3] }]],
  ['a deed in German', [{ text: 'Ihr Konto wurde gelöscht.', sentences: [1, 2, 3] }]],
  ['another language', [{ text: 'El envío es gratis a partir de $50 y tarda unos días.', sentences: [1, 3] }]],
])('with %s it is not shown, and nobody is asked: the article is quoted', async (_, sentences) => {
  expect(await ask({ sentences: [1], written: sentences })).toMatchObject({ kind: 'answer', reply: quoted })
  expect(server.requests).toHaveLength(1)
})

test.each<[string, Reply]>([
  ['says no', structured({ follows: false })],
  ['says no in words', structured({ follows: 'no, it does not' })],
  ['says something else', structured({ answer: 'Your account has been deleted.' })],
  ['fails', fails(500)],
])('when the second question %s, the article is quoted', async (_, verdict) => {
  expect(await ask({ sentences: [1], written: good }, { verdict })).toMatchObject({ kind: 'answer', reply: quoted })
})

test('what is not shown and has no sentence chosen goes to a person', async () => {
  const lie = [{ text: 'Your account has been deleted.', sentences: [1] }]
  expect(await ask({ sentences: [], written: lie })).toMatchObject({ kind: 'handoff' })
})

test('it is off by default, and a channel’s setting comes before its department’s', async () => {
  const off = { ...written, departments: {} }
  expect(await ask({ sentences: [1], written: good }, { manners: off })).toMatchObject({ reply: quoted })
  expect(JSON.stringify(server.requests[0]?.tools)).not.toContain('written')
  const here = { ...off, channels: { answers: { C1: 'written' as const } } }
  expect(await ask({ sentences: [1], written: good }, { manners: here })).toMatchObject({
    reply: expect.stringContaining('Written by AI'),
  })
  const notHere = { ...written, channels: { answers: { C1: 'quoted' as const } } }
  expect(await ask({ sentences: [1], written: good }, { manners: notHere })).toMatchObject({ reply: quoted })
})
