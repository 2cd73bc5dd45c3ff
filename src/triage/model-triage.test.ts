import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Keyv from 'keyv'
import pino from 'pino'
import { newInquiry } from '../../test/new-case.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { fails, structured } from '../../test/scripted-replies.ts'
import { reader } from '../../test/shop-reader.ts'
import { createCache } from '../base/cache.ts'
import { projectRoot } from '../base/project-root.ts'
import { loadConfig } from '../config.ts'
import type { TranscriptLine } from '../domain/message.ts'
import { createKnowledge } from '../knowledge/knowledge.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import { sameMeaning } from '../language-model/same-meaning.ts'
import { estimateTokens } from '../language-model/tokens.ts'
import { type Classifier, createClassifier, type ModelTriage } from './classifier.ts'
import { shippedIntentModel } from './intent-model.ts'
import { type KeptTriageParts, keepTriage } from './kept-triage.ts'
import { createModelClassifier } from './model-classifier.ts'

const silent = pino({ level: 'silent' })
const embedded = shippedIntentModel().classify
const answer = {
  intent: 'billing',
  confidence: 0.94,
  summary: 'Was charged twice.',
  sentiment: 'negative',
  language: 'en',
  urgency: 'high',
}
/** In memory, the store of a cache is a map. */
const keysOf = (cache: Keyv) => [...(cache.store as Map<string, unknown>).keys()]

const said = (...texts: string[]): { transcript: TranscriptLine[] } => ({
  transcript: texts.map((text) => ({ author: 'customer', text })),
})

/** Each question, with the articles that answer it. */
function untunedQuestions(): string[][] {
  const lines = readFileSync('test/fixtures/knowledge-questions.txt', 'utf8').split('## looked at')[1]?.split('\n')
  return (lines ?? []).filter((line) => line.includes(' | ')).map((line) => line.split(' | '))
}

let server: ScriptedOpenAI
let asked: Classifier
beforeEach(async () => {
  server = await startScriptedOpenAI()
  server.always(structured(answer))
  const model = createLanguageModel({ apiKey: 'k', baseUrl: server.url, model: 'm', timeoutMs: 5_000, retries: 0 })
  asked = createModelClassifier({ model, embedded, log: silent })
})
afterEach(() => server.close())

const knowledge = createKnowledge({ reader, dir: join(projectRoot, 'samples/shop/knowledge'), log: silent })
afterAll(async () => (await knowledge).close())
const asking = async (model: ModelTriage): Promise<Classifier> =>
  createClassifier({ embedded, knowledge: await knowledge, threshold: 0.7, model })

describe('the language model is spared', () => {
  const sparing = (skipConfidence: number) => asking({ asked, skipConfidence })

  test('a general question that an article surely answers', async () => {
    const triage = await (await sparing(0.8)).classify(newInquiry('What are your shipping rates?'))
    expect(triage).toMatchObject({ intent: 'faq', by: 'embedded model', fallback: false })
    expect(server.requests).toHaveLength(0)
  })

  test.each([
    ['a question that no article answers', newInquiry('Who designed the Loop chair?')],
    ['anything but a general question', newInquiry('I was charged twice for my order!')],
    ['a question within a conversation', newInquiry('What are your shipping rates?', said('My parcel is lost'))],
    [
      'a question with a file',
      newInquiry('What are your shipping rates?', { attachments: [{ name: 'a.pdf', permalink: 'https://x' }] }),
    ],
  ])('but not %s', async (_, given) => {
    expect(await (await sparing(0.8)).classify(given)).toMatchObject({ by: 'language model' })
  })

  test('and at 1 nothing is certain', async () => {
    const triage = await (await sparing(1)).classify(newInquiry('What are your shipping rates?'))
    expect(triage.by).toBe('language model')
  })

  test('questions it was not tuned on are rarely answered wrongly without the model', async () => {
    const rows = untunedQuestions()
    const never: Classifier = {
      classify: async ({ text }) => ({ ...embedded(text), by: 'language model', fallback: false }),
    }
    const spared = await asking({ asked: never, skipConfidence: 0.8 })
    let certain = 0
    let right = 0
    for (const [articles = '', text = ''] of rows) {
      if ((await spared.classify(newInquiry(text))).by !== 'embedded model') continue
      certain++
      const [best] = await (await knowledge).search(text, { limit: 1 })
      if (articles.split(', ').includes(best?.article.id ?? '')) right++
    }
    expect(certain).toBeGreaterThan(12)
    expect(right / certain).toBeGreaterThan(0.85)
  })

  test('at the default, an article’s own words are rarely the wrong ones, which is why it is the default', async () => {
    const { skipConfidence = 1 } = loadConfig({ OPENAI_API_KEY: 'k' }).languageModel ?? {}
    const { search } = await knowledge
    const found = await Promise.all(
      untunedQuestions().map(async ([articles = '', text = '']) => {
        const [best] = await search(text, { limit: 1, wordsAlone: true })
        return {
          sure: (best?.confidence ?? 0) >= skipConfidence,
          right: articles.split(', ').includes(best?.article.id ?? ''),
        }
      }),
    )
    const given = found.filter(({ sure }) => sure)
    expect(given.length / found.length).toBeGreaterThan(0.25)
    expect(given.filter(({ right }) => right).length / given.length).toBeGreaterThan(0.93)
  })
})

describe('the language model is not asked twice', () => {
  const remembering = (cache: KeptTriageParts['cache'] = createCache(silent)) =>
    asking({ asked, kept: keepTriage({ modelName: 'm', language: 'en', keptMs: 60_000, cache }) })

  test('the same question, however it is typed', async () => {
    const { classify } = await remembering()
    const first = await classify(newInquiry('You charged me twice.'))
    expect(await classify(newInquiry('  you charged  me twice'))).toEqual(first)
    expect(first).toEqual({ ...answer, by: 'language model', fallback: false })
    expect(server.requests).toHaveLength(1)
  })

  test.each([
    ['other words', newInquiry('You charged me thrice.')],
    ['a shout', newInquiry('YOU CHARGED ME TWICE.')],
    ['a question', newInquiry('You charged me twice?')],
    ['another conversation', newInquiry('You charged me twice.', said('Where is my chair?'))],
    ['a file', newInquiry('You charged me twice.', { attachments: [{ name: 'a.pdf', permalink: 'https://x' }] })],
    ['another desk', newInquiry('You charged me twice.', { workspaceId: 'T9' })],
  ])('but %s is another matter', async (_, other) => {
    const { classify } = await remembering()
    await classify(newInquiry('You charged me twice.'))
    await classify(other)
    expect(server.requests).toHaveLength(2)
  })

  test('conversations that end alike are not taken for each other', async () => {
    const { classify } = await remembering()
    await classify(newInquiry('and now?', said('I want my money back', 'ORD-12345')))
    await classify(newInquiry('and now?', said('The app crashes', 'ORD-12345')))
    expect(server.requests).toHaveLength(2)
  })

  test('an answer of the embedded model in its place is not cached', async () => {
    const { classify } = await remembering()
    server.reply(fails(401))
    expect(await classify(newInquiry('You charged me twice.'))).toMatchObject({ by: 'embedded model', fallback: true })
    expect(await classify(newInquiry('You charged me twice.'))).toMatchObject({ by: 'language model' })
  })

  test('a corrupt cache entry is asked for again', async () => {
    const cache = new Keyv({ namespace: '' })
    const { classify } = await remembering(cache)
    await classify(newInquiry('You charged me twice.'))
    for (const key of keysOf(cache)) await cache.set(key, { intent: 'pay out' })
    expect(await classify(newInquiry('You charged me twice.'))).toMatchObject(answer)
    expect(server.requests).toHaveLength(2)
  })

  test('cache keys hold no words', async () => {
    const cache = new Keyv({ namespace: '' })
    await (await remembering(cache)).classify(newInquiry('my PIN is 4711'))
    expect(keysOf(cache)).toEqual([expect.stringMatching(/^triage:m:en:[\w-]{43}$/)])
  })

  test('full-width letters and spaces mean the same; a bare number is no shout', () => {
    expect(sameMeaning('Ｈｅｌｌｏ　there. ')).toBe('hello there')
    expect(sameMeaning('ORD-1')).toBe('ord-1')
  })
})

describe('the prompt', () => {
  test.each([
    ['I was charged twice for one chair', 'billing'],
    ['La aplicación se cierra sola', 'technical'],
    ['注文した商品がまだ届きません', 'billing'],
  ])('shows examples near “%s”, and stays below 700 tokens', async (text, intent) => {
    await asked.classify(newInquiry(text))
    const [request] = server.requests
    const [system, user] = request?.messages ?? []
    const examples = system?.content?.split('Examples near this message (message: intent):\n')[1]?.split('\n') ?? []
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(examples[0]).toMatch(new RegExp(`^".+": ${intent}$`))
    const whole = `${system?.content}${user?.content}${JSON.stringify(request?.tools)}`
    expect(estimateTokens(whole)).toBeLessThan(700)
  })
})
