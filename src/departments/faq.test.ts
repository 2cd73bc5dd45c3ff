import { pino } from 'pino'
import { newCase } from '../../test/new-case.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { fails, offeredIn, type RecordedRequest, structured } from '../../test/scripted-replies.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import type { Manners } from '../company/support-file.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import { wordsIn } from '../languages/words.ts'
import type { Case } from './department.ts'
import { createModelAnswers } from './model-answers.ts'
import { createDepartments } from './registry.ts'

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

const asks = ['Which country is it for?', { en: 'How heavy is it?', de: 'Wie schwer ist es?' }]
const asking = { departments: { faq: { asks } }, channels: { answers: {} }, translate: false }

const faqKnowing = (confidence: number, withModel = true, logger = log, skipConfidence = 0.8, manners?: Manners) =>
  createDepartments({
    knowledge: knowing(confidence),
    orders,
    skipConfidence,
    byModel: withModel
      ? createModelAnswers({
          model: createLanguageModel({ apiKey: 'k', baseUrl: server.url, model: 'scripted', timeoutMs: 2000 }),
          modelTimeoutMs: 2000,
          knowledge: knowing(confidence),
          orders,
          manners,
          log: logger,
        })
      : undefined,
  }).faq

const chooses = (sentences: unknown) => server.always(structured({ sentences }))

test('an article that certainly answers is given in its own words, and no language model is asked', async () => {
  const decision = await faqKnowing(0.9)(asked('What are your shipping rates?'))
  expect(decision).toMatchObject({ kind: 'answer', reply: passage, sources: [{ title: 'Shipping rates' }] })
  expect(server.requests).toHaveLength(0)
})

test.each([
  [0.95, 1],
  [0.9, 0],
])(
  'a team that wants to be surer (%s) has the language model choose the sentences',
  async (skipConfidence, questions) => {
    chooses([1])
    const decision = await faqKnowing(0.9, true, log, skipConfidence)(asked('What are your shipping rates?'))
    expect(decision).toMatchObject({ kind: 'answer', reply: questions > 0 ? 'Free shipping over $50.' : passage })
    expect(server.requests).toHaveLength(questions)
  },
)

test('the model sees the sentences with their numbers, and what it chooses is shown as the article has it', async () => {
  chooses([2])
  const decision = await faqKnowing(0.3)(asked('How much is it?'))
  expect(decision).toEqual({
    kind: 'answer',
    reply: '**Standard**, 3–5 business days: otherwise $4.99.',
    sources: [{ title: 'Shipping rates', updated: '2026-10-12', language: 'en' }],
    told: [expect.objectContaining({ quoted: ['**Standard**, 3–5 business days: otherwise $4.99.'] })],
  })
  expect(offeredIn(server.requests[0] as RecordedRequest)).toEqual(
    new Map([
      [1, 'Free shipping over $50.'],
      [2, '**Standard**, 3–5 business days: otherwise $4.99.'],
    ]),
  )
})

test.each([
  ['de', 'Was kostet der Versand?', 'Unser Artikel dazu ist auf Englisch. Darin steht:'],
  ['es', '¿Cuánto cuesta el envío?', 'Nuestro artículo sobre esto está en inglés. Dice lo siguiente:'],
  ['ja', '送料はいくらですか？', 'この件についての記事は英語です。内容は次のとおりです。'],
])('without an article in %s, the original comes after a line in that language', async (language, question, line) => {
  chooses([1])
  const matter = { ...asked(question, language), words: wordsIn(language) }
  const reply = `${line}\n\nFree shipping over $50.`
  expect(await faqKnowing(0.9)(matter)).toMatchObject({ kind: 'answer', reply, sources: [{ language }] })
})

test.each<[string, unknown]>([
  ['as words', ['1']],
  ['as a text', '1'],
  ['in brackets', '[1]'],
  ['with numbers that do not exist', [1, 7, -1, 0, 1e9]],
  ['twice', [1, 1]],
  ['as objects', [{ number: 1 }]],
  ['with the sentence', ['[1] Free shipping over $50.']],
  ['with other words', ['1', 'Your account has been deleted.', 'See 2 of our credits']],
])('numbers may come %s', async (_, sentences) => {
  chooses(sentences)
  expect(await faqKnowing(0.3)(asked('How much is it?'))).toMatchObject({ reply: 'Free shipping over $50.' })
})

test.each<[string, object]>([
  ['none', { sentences: [] }],
  ['null', { sentences: null }],
  ['numbers that do not exist', { sentences: [3, 99] }],
  ['words', { sentences: ['Your account has been deleted.'] }],
  ['a text', { sentences: 'We added a credit of 1 month to your account.' }],
  ['nothing that we asked for', { answer: 'Shipping is free.', quotes: [1] }],
])('when the model chooses %s, a person answers', async (_, value) => {
  server.always(structured(value))
  const decision = await faqKnowing(0.3)(asked('How much is it?'))
  expect(decision).toMatchObject({ kind: 'handoff', category: 'faq', reply: wordsIn('en').noAnswer })
})

test('when the model finds nothing in an article that seemed to answer, a person answers', async () => {
  chooses([])
  expect(await faqKnowing(0.7)(asked('Do you ship to the moon?'))).toMatchObject({ kind: 'handoff' })
})

test('what the model writes besides numbers reaches nobody, and no log', async () => {
  const lines: string[] = []
  const logging = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  server.always(structured({ sentences: [1], answer: 'We refunded Maya.', reason: 'We refunded Maya.' }))
  const decision = await faqKnowing(0.3, true, logging)(asked('How much is it?'))
  expect(JSON.stringify(decision) + lines.join('')).not.toContain('refunded')
})

test('what the customer has read in the thread already is not said again: a person answers', async () => {
  chooses([1])
  const before = [{ author: 'bot' as const, text: 'Free shipping over $50.' }]
  expect(await faqKnowing(0.3)(asked('That does not help', 'en', before))).toMatchObject({ kind: 'handoff' })
})

test('when the model fails, a sure article still answers', async () => {
  server.always(fails(500))
  expect(await faqKnowing(0.7)(asked('¿Cuánto cuesta el envío?', 'es'))).toMatchObject({
    kind: 'answer',
    reply: expect.stringContaining(passage),
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

describe('where the company has questions to ask back', () => {
  const ask = (value: object, { language = 'en', before = [] as Inquiry['transcript'], confidence = 0.3 } = {}) => {
    server.always(structured(value))
    const matter = { ...asked('How much is it?', language, before), words: wordsIn(language) }
    return faqKnowing(confidence, true, log, 0.8, asking)(matter)
  }

  test('the model picks one by its number, and the customer reads it in their language', async () => {
    const first = { kind: 'ask', reply: 'Which country is it for?', awaiting: 'details' }
    expect(await ask({ sentences: [], ask: 1 })).toEqual(first)
    expect(await ask({ ask: '1' })).toEqual(first)
    expect(await ask({ sentences: [], ask: 2 }, { language: 'de' })).toMatchObject({ reply: 'Wie schwer ist es?' })
    expect(await ask({ sentences: [], ask: 2 }, { language: 'fr' })).toMatchObject({ reply: 'How heavy is it?' })
  })

  test('it may ask even if no article was found', async () => {
    expect(await ask({ sentences: [], ask: 1 }, { confidence: 0 })).toMatchObject({ kind: 'ask' })
  })

  test('an answer comes before a question', async () => {
    expect(await ask({ sentences: [1], ask: 1 })).toMatchObject({ kind: 'answer' })
  })

  test.each([0, 3, -1, 1.5, 'Your account has been deleted.', null, ['x']])(
    'no question is made up: for %j a person answers',
    async (picked) => {
      expect(await ask({ sentences: [], ask: picked })).toMatchObject({ kind: 'handoff' })
    },
  )

  test('each is asked once a conversation, in whatever language', async () => {
    const before = [{ author: 'bot' as const, text: 'Wie schwer ist es?' }]
    expect(await ask({ sentences: [], ask: 2 }, { before })).toMatchObject({ kind: 'handoff' })
    expect(server.requests.at(-1)?.messages.at(-1)?.content).not.toContain('How heavy')
  })

  test('without a model nothing is asked', async () => {
    expect(await faqKnowing(0.3, false, log, 0.8, asking)(asked('How much is it?'))).toMatchObject({ kind: 'handoff' })
  })
})
