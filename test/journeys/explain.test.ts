import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { projectRoot } from '../../src/base/project-root.ts'
import { readRequest } from '../../src/cli/explain/command.ts'
import { drawExplanation } from '../../src/cli/explain/draw.ts'
import { createExplainer, type Scene } from '../../src/cli/explain/explain.ts'
import { loadConfig } from '../../src/config.ts'
import { table } from '../../src/support/table.ts'
import { freshDatabase } from '../fresh-database.ts'
import { quiet } from '../quiet.ts'
import { sampleCompanies } from '../sample-company.ts'

const asks = {
  shop: { question: 'What are your shipping rates?', article: 'shipping-rates' },
  'api-vendor': { question: 'How do I rotate an API key?', article: /key/ },
}
const talk = 'Lunch at noon, everybody?'
const person = 'I want to speak to a manager!'

async function explain(company: string, said: string, scene: Partial<Scene> = {}) {
  const database = await freshDatabase()
  const config = { ...loadConfig({}), companyDir: join(projectRoot, 'samples', company) }
  const explainer = await createExplainer(config, {
    ...{ where: 'channel', mention: false, database, log: quiet },
    ...scene,
  })
  try {
    const explanation = await explainer.explain(said)
    // What it names are rows of the very table.
    expect(table.map(({ says }) => says)).toContain(explanation.plan.row)
    return explanation
  } finally {
    await explainer.close()
    await database.close()
  }
}

describe.each(sampleCompanies)('for the %s', (company) => {
  const { question, article } = asks[company]

  test('a question: which words, examples and articles decided, and what is answered', async () => {
    const explanation = await explain(company, question)
    const { plan, understood, addressed, articles, says } = explanation
    expect(plan).toMatchObject({ kind: 'decided', decision: { kind: 'answer' }, triage: { language: 'en' } })
    expect(understood.reasons.words.length).toBeGreaterThan(0)
    expect(understood.reasons.nearest.length).toBeGreaterThan(0)
    expect(addressed.kind).toBe('request')
    expect(articles[0]?.article.id).toMatch(article)
    expect(says).toMatchObject([{ kind: 'reply' }])
    const drawn = drawExplanation(question, explanation)
    expect(drawn.split('\n').filter((line) => line.length > 80)).toEqual([])
    for (const part of [plan.row, question, 'Source: ']) expect(drawn.replace(/\s+/g, ' ')).toContain(part)
  })

  test('talk is left alone in a channel, and answered in a direct message', async () => {
    expect((await explain(company, talk)).plan.kind).toBe('listen')
    expect((await explain(company, talk, { where: 'dm' })).plan.kind).not.toBe('listen')
  })

  test('the channel’s mode counts, unless the bot is mentioned', async () => {
    expect((await explain(company, question, { mode: 'off' })).plan.kind).toBe('ignore')
    expect((await explain(company, question, { mode: 'mentions' })).plan.kind).toBe('listen')
    const mentioned = await explain(company, question, { mode: 'mentions', mention: true })
    expect(mentioned.plan).toMatchObject({ kind: 'decided' })
    const draft = await explain(company, question, { mode: 'draft', where: 'thread' })
    expect(draft.says.map(({ kind }) => kind)).not.toContain('reply')
  })

  test('whoever wants a person gets one: the card and the reason are shown', async () => {
    const explanation = await explain(company, person)
    expect(explanation.plan).toMatchObject({ kind: 'decided', decision: { kind: 'handoff' } })
    expect(drawExplanation(person, explanation)).toMatch(/card of TKT-/)
  })
})

test('messages on stdin are explained one by one, as data for programs', async () => {
  const args = [
    '--import',
    './test/typescript-in-threads.js',
    'src/cli/explain.ts',
    '--json',
    '--company',
    'samples/shop',
  ]
  const command = spawn(process.execPath, args, { cwd: projectRoot, env: { PATH: process.env.PATH } })
  command.stdin.end(`${asks.shop.question}\n\n${talk}\n`)
  const [output, errors] = await Promise.all([text(command.stdout), text(command.stderr)])
  expect(errors).toBe('')
  const explained = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(explained).toMatchObject([
    { text: asks.shop.question, plan: { kind: 'decided' }, articles: [{ id: 'shipping-rates' }, {}, {}] },
    { text: talk, plan: { kind: 'listen' } },
  ])
})

test.each([['--where', 'moon'], ['--mode', 'loud'], ['--nonsense']])('%s %s: the usage is shown', (...args) => {
  expect(() => readRequest(args)).toThrow(/^Usage: npm run explain/)
})
