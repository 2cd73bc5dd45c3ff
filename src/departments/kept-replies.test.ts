import Keyv from 'keyv'
import { newCase } from '../../test/new-case.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Case } from './department.ts'
import { keepReplies, sameQuestion } from './kept-replies.ts'

const answer: Decision = {
  kind: 'answer',
  reply: 'Shipping is free over $50.',
  sources: [{ title: 'Shipping rates', updated: '2026-10-12' }],
}
const articles = [{ title: 'Shipping rates', updated: '2026-10-12', passage: 'Free shipping over $50.' }]

const matter = (text: string, { language = 'en', ...inquiry }: Partial<Inquiry> & { language?: string } = {}): Case =>
  newCase(text, { inquiry, triage: { language, by: 'language model' } })

let cache: Keyv
let questions: number
beforeEach(() => {
  cache = new Keyv()
  questions = 0
})

async function ask(
  text: string,
  more: Parameters<typeof matter>[1] & { given?: Decision; from?: object; policy?: string } = {},
) {
  const { given = answer, from = articles, policy = 'Answer.', ...rest } = more
  const kept = keepReplies({ cache, modelName: 'm', keptMs: 60_000 })
  return kept.reuse({ matter: matter(text, rest), policy, articles: from }, async () => {
    questions++
    return given
  })
}

test.each([
  'what are your shipping rates',
  'What are  your shipping rates?',
  'Hi, what are your shipping rates?',
  'Hello team! What are your shipping rates, please?',
  'what are your shipping rates?? thanks!',
])('who asks the same as somebody before them gets the same answer: %s', async (text) => {
  await ask('What are your shipping rates?')
  expect(await ask(text, { customer: { userId: 'U9', teamId: 'T9', name: 'Ken', company: 'Initech' } })).toEqual(answer)
  expect(questions).toBe(1)
})

test('an answer that needed an order is given to nobody else, however the number is written', async () => {
  const kept = keepReplies({ cache, modelName: 'm', keptMs: 60_000 })
  const asked = { matter: matter('Has SO-7788 been shipped?'), policy: 'Answer.', articles, sawPersonal: () => true }
  const ask = async () => {
    questions++
    return answer
  }
  await kept.reuse(asked, ask)
  await kept.reuse(asked, ask)
  expect(questions).toBe(2)
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
    { from: [{ ...articles[0], passage: 'Free over $60.' }] },
  ],
  ['after the model is told otherwise', 'What are your shipping rates?', { policy: 'Answer briefly.' }],
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

test.each<[string, Decision]>([
  ['calls the customer by name', { ...answer, reply: 'Maya, shipping is free over $50.' } as Decision],
  ['names their company', { ...answer, reply: 'For Globex shipping is free.' } as Decision],
  ['has no source', { ...answer, sources: [] } as Decision],
  ['is no answer', { kind: 'handoff', category: 'faq', priority: 'normal', reason: 'No article.' }],
])('a reply that %s is not kept', async (_, given) => {
  await ask('What are your shipping rates?', { given })
  await ask('What are your shipping rates?', { given })
  expect(questions).toBe(2)
})

test('keys hold no words, and a corrupt cache entry is asked for again', async () => {
  await ask('What are your shipping rates?')
  const keys = [...(cache.store as Map<string, unknown>).keys()]
  expect(keys).toEqual([expect.stringMatching(/reply:m:[\w-]{43}$/)])
  for (const key of keys) await cache.set(key.replace(/^keyv:/, ''), { reply: 7 })
  expect(await ask('What are your shipping rates?')).toEqual(answer)
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
