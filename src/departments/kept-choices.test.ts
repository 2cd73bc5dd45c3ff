import Keyv from 'keyv'
import { newCase } from '../../test/new-case.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { sameQuestion } from '../languages/same-question.ts'
import type { Case } from './department.ts'
import { keepChoices } from './kept-choices.ts'

const chosen = [1, 3]
const articles = [{ title: 'Shipping rates', updated: '2026-10-12', sentences: { 1: 'Free shipping over $50.' } }]

const matter = (text: string, { language = 'en', ...inquiry }: Partial<Inquiry> & { language?: string } = {}): Case =>
  newCase(text, { inquiry, triage: { language, by: 'language model' } })

let cache: Keyv
let questions: number
beforeEach(() => {
  cache = new Keyv()
  questions = 0
})

/** Asks the model only if no choice is kept. */
async function ask(text: string, more: Parameters<typeof matter>[1] & { from?: object; policy?: string } = {}) {
  const { from = articles, policy = 'Choose.', ...rest } = more
  const kept = keepChoices({ cache, modelName: 'm', keptMs: 60_000 })
  const asked = { matter: matter(text, rest), policy, articles: from }
  const known = await kept.find(asked)
  if (known) return known
  questions++
  await kept.keep(asked, chosen)
  return chosen
}

test.each([
  'what are your shipping rates',
  'What are  your shipping rates?',
  'Hi, what are your shipping rates?',
  'Hello team! What are your shipping rates, please?',
  'what are your shipping rates?? thanks!',
])('who asks the same as somebody before them gets the same sentences: %s', async (text) => {
  await ask('What are your shipping rates?')
  expect(await ask(text, { customer: { userId: 'U9', teamId: 'T9', name: 'Ken', company: 'Initech' } })).toEqual(chosen)
  expect(questions).toBe(1)
})

test.each<[string, string, Parameters<typeof ask>[1]]>([
  ['in other words', 'What are your shipping times?', {}],
  ['in another order of words', 'Your shipping rates are what?', {}],
  ['in another language', 'What are your shipping rates?', { language: 'de' }],
  [
    'after the article has changed',
    'What are your shipping rates?',
    { from: [{ ...articles[0], updated: '2026-11-01' }] },
  ],
  [
    'after its words have changed',
    'What are your shipping rates?',
    { from: [{ ...articles[0], sentences: { 1: 'Free over $60.' } }] },
  ],
  ['after the model is told otherwise', 'What are your shipping rates?', { policy: 'Choose few.' }],
  ['of another desk', 'What are your shipping rates?', { workspaceId: 'T9' }],
  [
    'within a conversation',
    'What are your shipping rates?',
    { transcript: [{ author: 'customer', text: 'To Canada.' }] },
  ],
  ['with a file', 'What are your shipping rates?', { attachments: [{ name: 'a.pdf', permalink: 'https://x' }] }],
])('who asks %s has the model asked again', async (_, text, more) => {
  await ask('What are your shipping rates?')
  await ask(text, more)
  expect(questions).toBe(2)
})

test.each([
  ['an order', 'What does shipping of ORD-12345 cost?'],
  ['a ticket', 'What does TKT-0A1B2C3D say of shipping?'],
  ['an address', 'Write the rates to maya@globex.example'],
  ['a number like that of a phone', 'Call me about rates at 5550100'],
])('what names %s is personal and never kept', async (_, text) => {
  await ask(text)
  await ask(text)
  expect(questions).toBe(2)
})

test('keys hold no words, and a corrupt cache entry is asked for again', async () => {
  await ask('What are your shipping rates?')
  const keys = [...(cache.store as Map<string, unknown>).keys()]
  expect(keys).toEqual([expect.stringMatching(/choice:m:[\w-]{43}$/)])
  for (const key of keys) await cache.set(key.replace(/^keyv:/, ''), { numbers: 'all' })
  expect(await ask('What are your shipping rates?')).toEqual(chosen)
  expect(questions).toBe(2)
})

test.each([
  ['Guten Tag, was kostet der Versand bitte?', 'was kostet der versand'],
  ['Hola, ¿cuánto cuesta el envío? Gracias', 'cuánto cuesta el envío'],
  ['您好，运费是多少？谢谢', '运费是多少'],
  ['こんにちは。送料はいくらですか？', '送料はいくらですか'],
  ['Hi!', ''],
  ['Is delivery not free?', 'is delivery not free'],
])('of "%s" what is asked is "%s"', (text, asked) => {
  expect(sameQuestion(text)).toBe(asked)
})
