import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { eventually } from '../../test/eventually.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { cuts, fails, hangs, nonsense, type Reply, rateLimits } from '../../test/scripted-replies.ts'
import { reader } from '../../test/shop-reader.ts'
import { createCache } from '../base/cache.ts'
import { createEmbedding } from '../language-model/embeddings.ts'
import { withModelTime } from '../language-model/message-time.ts'
import { createModelGuard } from '../language-model/model-guard.ts'
import { createTokenBudget } from '../language-model/token-budget.ts'
import type { Knowledge } from './article.ts'
import { createKnowledge } from './knowledge.ts'
import { createMeaning } from './meaning.ts'

/** A good embedding model: words with the same meaning share a dimension. */
const things = [
  /park|garage|car|automobile|leave my vehicle/gi,
  /canteen|lunch|eat|meal|hungry|food/gi,
  /gym|exercise|weights|work out/gi,
  /salar|pay band|bonus/gi,
  /visitor|guest/gi,
]
const meaningOf = (text: string) => [0.3, ...things.map((thing) => (text.match(thing) ? 1 : 0))]

const article = (title: string, questions: string[], audience = 'everyone') =>
  `---\ntitle: ${title}\nquestions: ${JSON.stringify(questions)}\nlanguage: en\naudience: ${audience}\nupdated: 2025-11-02\n---\n## ${title}\n\nAbout ${title}.\n`
const paraphrase = 'is there food for somebody hungry?'

let server: ScriptedOpenAI
let dir: string
let logged: { level: number; msg: string }[]
const log = pino({ level: 'debug' }, { write: (line) => logged.push(JSON.parse(line)) })
const opened: Knowledge[] = []

beforeEach(async () => {
  logged = []
  server = await startScriptedOpenAI()
  server.embeds(meaningOf)
  dir = await mkdtemp(join(tmpdir(), 'meaning-'))
  const parking = ['Where can I park my car?', 'parking permit', 'Is there parking for visitors?']
  const canteen = ['What is for lunch?', 'canteen menu', 'When does the canteen open?']
  const gym = ['Is there a gym in the building?', 'gym opening times', 'can I exercise here']
  await writeFile(join(dir, 'parking.md'), article('Parking', parking))
  await writeFile(join(dir, 'canteen.md'), article('Canteen', canteen))
  await writeFile(join(dir, 'gym.md'), article('Gym', gym))
  await writeFile(join(dir, 'salaries.md'), article('Salaries', ['What is the bonus?', 'salary bands'], 'staff'))
})
afterEach(async () => {
  for (const knowledge of opened.splice(0)) await knowledge.close()
  await server.close()
  await rm(dir, { recursive: true })
})

async function open({ cache = createCache(log), timeoutMs = 5_000, dailyTokens = 1_000_000 } = {}) {
  const spent: number[] = []
  const add = async (_: string, tokens: number) => {
    spent.push(tokens)
    return 0
  }
  const budget = createTokenBudget({ dailyTokens, add, now: () => new Date(), log })
  const guard = createModelGuard({ timeoutMs: timeoutMs / 4, budget, now: () => new Date() })
  const client = { apiKey: 'sk-test', baseUrl: server.url, model: 'text-embedding-3-small', timeoutMs, retries: 0 }
  const meaning = createMeaning({ reader, embedding: createEmbedding(client, guard), cache, log })
  const knowledge = await createKnowledge({ reader, dir, log, meaning })
  opened.push(knowledge)
  return { knowledge, spent }
}

const learned = () =>
  eventually(async () => expect(logged.map(({ msg }) => msg)).toContain('Learned the meaning of articles'))
const warnings = () => logged.filter(({ level }) => level >= 40)
const textsSent = () => server.embedded.flatMap(({ input }) => input)

test('a question is answered from an article that says it in other words, and never for certain', async () => {
  const { knowledge, spent } = await open()
  expect(await knowledge.search(paraphrase)).toEqual([]) // not learned yet
  await learned()
  const [match] = await knowledge.search(paraphrase)
  expect(match).toMatchObject({ article: { id: 'canteen' }, passage: 'About Canteen.' })
  expect(match?.confidence).toBeGreaterThanOrEqual(0.5)
  expect(match?.confidence).toBeLessThan(0.8)
  expect(spent).toEqual([expect.any(Number), Math.ceil(paraphrase.length / 4)])
})

test('questions that the words answer for certain, greetings, and searches by words alone cost nothing', async () => {
  const { knowledge } = await open()
  await learned()
  const before = server.embedded.length
  await knowledge.search('Where can I park my car?')
  for (const greeting of ['hi', 'Hello!', 'thanks', '👍']) await knowledge.search(greeting)
  expect(await knowledge.search(paraphrase, { wordsAlone: true })).toEqual([])
  expect(server.embedded).toHaveLength(before)
})

test('a question that is asked again is not sent again', async () => {
  const { knowledge } = await open()
  await learned()
  const before = server.embedded.length
  await Promise.all([await knowledge.search(paraphrase), knowledge.search(paraphrase)])
  expect(server.embedded).toHaveLength(before + 1)
})

test('articles for staff are never sent', async () => {
  await open()
  await learned()
  expect(textsSent()).toContain('Parking')
  expect(textsSent().join()).not.toMatch(/salar|bonus/i)
})

test('after a restart, only changed articles are sent, and they are found', async () => {
  const cache = createCache(log)
  const { knowledge: before } = await open({ cache })
  await learned()
  await before.close()
  server.embedded.length = 0
  logged = []
  const { knowledge } = await open({ cache })
  await learned()
  expect(server.embedded).toEqual([])
  expect(await knowledge.search(paraphrase)).toMatchObject([{ article: { id: 'canteen' } }])

  server.embedded.length = 0
  await writeFile(join(dir, 'gym.md'), article('Gym', ['Is there a gym in the building?', 'gym times', 'weights']))
  await eventually(async () => expect(textsSent()).toEqual(['gym times', 'weights']))
})

describe('the search goes by words, and says so once without anybody’s words, when the embedding model', () => {
  const waysToFail: [string, ((text: string) => number[]) | Reply][] = [
    ['is not there', fails(404)],
    ['has an error', fails(500)],
    ['limits us', rateLimits(60)],
    ['drops the connection', cuts({ afterHeaders: true })],
    ['answers with no JSON', nonsense()],
    ['leaves a vector out', nonsense('{"data":[]}')],
    ['gives vectors of another length', () => [1, 2, 3]],
    ['gives vectors that point nowhere', () => [0, 0, 0, 0, 0, 0]],
    ['gives what is no number', () => [Number.NaN, 1, 1, 1, 1, 1]],
    ['never answers', hangs()],
  ]
  test.each(waysToFail)('%s', async (_, failing) => {
    // A question waits at most two seconds for its vector, even if the model takes longer.
    const { knowledge } = await open({ timeoutMs: 20_000 })
    await learned()
    server.embeds(failing)
    const started = performance.now()
    expect(await knowledge.search('is there FOOD?')).toEqual([])
    expect(await knowledge.search('is there LUNCH?')).toMatchObject([{ article: { id: 'canteen' } }])
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(warnings()).toHaveLength(1)
    expect(JSON.stringify(warnings())).not.toMatch(/food|lunch/i)
    server.embeds(meaningOf)
    expect(await knowledge.search(paraphrase)).toMatchObject([{ article: { id: 'canteen' } }])
  })

  test('fails from the start', async () => {
    server.embeds(fails(404))
    const { knowledge } = await open()
    await eventually(async () => expect(warnings()).toHaveLength(1))
    expect(await knowledge.search(paraphrase)).toEqual([])
    expect(server.embedded).toHaveLength(1)
  })

  test('would cost more than the day may', async () => {
    const { knowledge } = await open({ dailyTokens: 1 })
    await learned()
    expect(await knowledge.search(paraphrase)).toEqual([])
    expect(server.embedded).toHaveLength(1)
    expect(warnings()).toEqual([])
  })
})

test('a message whose time is over is searched by its words', async () => {
  const { knowledge } = await open()
  await learned()
  expect(await withModelTime(0, () => knowledge.search(paraphrase))).toEqual([])
  expect(server.embedded).toHaveLength(1)
})
