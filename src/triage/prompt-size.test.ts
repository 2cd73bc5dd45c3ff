import pino from 'pino'
import { newInquiry } from '../../test/new-case.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { structured } from '../../test/scripted-replies.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Attachment, TranscriptLine } from '../domain/message.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import { estimateTokens } from '../language-model/tokens.ts'
import { type Example, noLabel } from '../understanding/prediction.ts'
import { createModelClassifier } from './model-classifier.ts'
import type { DeskOf } from './prompt.ts'

const answer = {
  intent: 'billing',
  confidence: 0.9,
  summary: 'An order is late.',
  sentiment: 'negative',
  language: 'en',
  urgency: 'normal',
}
/** Examples that a team might add: long messages, and many similar ones. */
const teamExamples: Example[] = Array.from({ length: 9 }, (_, i) => ({
  text: `${'the scanner at dock seven shows E14 again '.repeat(i % 2 ? 2 : 40)}${i}`,
  label: i === 8 ? noLabel : 'technical',
}))
const embedded = () =>
  ({
    ...answer,
    intent: 'billing',
    sentiment: 'negative',
    urgency: 'normal',
    reasons: { alike: teamExamples },
  }) as const

const inquiry = (text: string, transcript: TranscriptLine[], attachments: Attachment[]): Inquiry =>
  newInquiry(text, { transcript, attachments })

let server: ScriptedOpenAI
beforeAll(async () => {
  server = await startScriptedOpenAI()
  server.always(structured(answer))
})
beforeEach(() => {
  server.requests.length = 0
})
afterAll(() => server.close())

async function askedAbout(
  text: string,
  transcript: TranscriptLine[] = [],
  attachments: Attachment[] = [],
  desk?: DeskOf,
) {
  const model = createLanguageModel({ apiKey: 'k', baseUrl: server.url, model: 'm', timeoutMs: 5_000, retries: 0 })
  await createModelClassifier({ model, embedded, desk, log: pino({ level: 'silent' }) }).classify(
    inquiry(text, transcript, attachments),
  )
  const { messages = [], tools } = server.requests[0] ?? {}
  const [system, user] = messages.map(({ content }) => content ?? '')
  const whole = [system, user, JSON.stringify(tools)].join('\n')
  return { system: system ?? '', seen: JSON.parse(user ?? '{}'), tokens: estimateTokens(whole) }
}

const thread = (text: string): TranscriptLine[] =>
  Array.from({ length: 60 }, (_, i) => ({ author: i % 2 ? 'bot' : 'customer', text: `${i} ${text.repeat(30)}` }))
const files = Array.from({ length: 40 }, (_, i) => ({
  name: `${'receipt of the order '.repeat(20)}${i}.pdf`,
  permalink: 'https://x',
}))

const scripts: [string, string][] = [
  ['English', 'My order has not arrived for three weeks and nobody answers me. '],
  ['German', 'Meine Bestellung ist seit drei Wochen überfällig, und niemand antwortet mir. '],
  ['Indonesian', 'Pesanan saya belum sampai selama tiga minggu dan tidak ada yang menjawab saya. '],
  ['Japanese', '注文した商品が三週間たっても届きません。誰も返事をくれません。'],
  ['Chinese', '我的订单已经三个星期没有消息了，也没有人回复我。'],
  ['Korean', '주문한 상품이 삼 주째 도착하지 않았고 아무도 대답하지 않습니다. '],
  ['Russian', 'Мой заказ не пришёл, и никто мне не отвечает уже три недели. '],
  ['Thai', 'สินค้าที่สั่งยังไม่มาถึงและไม่มีใครตอบฉันเลย '],
  ['quotes and backslashes', '"}\\n{"'],
  ['emoji', '😡📦'],
]
const long = (text: string, length: number) => `FIRST ${text.repeat(length / text.length)}`

test.each(scripts)('4,000 characters of %s are seen whole, with the last line before them', async (_, text) => {
  const whole = `${long(text, 3_900)} THE POINT ${text}`.slice(0, 3_990).trim()
  const { seen, tokens, system } = await askedAbout(whole, thread(text), files)
  expect(seen.message).toBe(whole)
  expect(seen.conversation.at(-1).text).toMatch(/^59 /)
  expect(system).toContain('shows E14 again')
  expect(tokens).toBeLessThan(6_000)
})

test.each([...scripts, ['control characters', '\u0001\u0002'] as [string, string]])(
  '40,000 characters of %s: the beginning and the end are, within 6,000 tokens',
  async (_, text) => {
    const { seen, tokens } = await askedAbout(`${long(text, 40_000)} LAST`, thread(text), files)
    expect(seen.message).toMatch(/^FIRST .* \[…\] .* LAST$/s)
    expect(tokens).toBeLessThan(6_000)
  },
)

test('a short message is seen whole, with the lines before it and the names of files', async () => {
  const before: TranscriptLine[] = [
    { author: 'customer', text: 'Where is my order?' },
    { author: 'bot', text: 'Which order is it?' },
  ]
  const { seen, tokens } = await askedAbout('ORD-12345', before, [{ name: 'receipt.pdf', permalink: 'https://x' }])
  expect(seen).toEqual({ conversation: before, attachments: ['receipt.pdf'], message: 'ORD-12345' })
  // The fixed part is paid for with every message.
  expect(tokens).toBeLessThan(700)
})

test('what a company says of itself and its departments counts, too', async () => {
  const about = { name: 'Globex', offers: 'They offer a great many things. '.repeat(20) }
  const departments = Array.from({ length: 8 }, (_, i) => ({
    name: `desk ${i}`,
    about: 'Whatever they do there. '.repeat(5),
  }))
  const { seen, tokens } = await askedAbout(long('注文した商品が届きません。', 3_900), thread('注文'), files, {
    about,
    departments,
  })
  expect(seen.message).toHaveLength(3_906)
  expect(tokens).toBeLessThan(6_000)
})

test('a long message is not translated in the same answer, which would outgrow its limit', async () => {
  const translates = () => JSON.stringify(server.requests.at(-1)?.tools).includes('translation')
  await askedAbout('Wo ist sie?')
  expect(translates()).toBe(true)
  await askedAbout('Wo ist sie? '.repeat(100))
  expect(translates()).toBe(false)
})
