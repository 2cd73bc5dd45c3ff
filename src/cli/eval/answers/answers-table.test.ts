import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../../../test/scripted-openai.ts'
import {
  asClassifier,
  choosing,
  customerMessage,
  fails,
  hangs,
  isTriage,
  nonsense,
  type Script,
} from '../../../../test/scripted-replies.ts'
import { loadConfig } from '../../../config.ts'
import { BadInput } from '../bad-input.ts'
import { answersTable } from './answers-table.ts'

const dir = mkdtempSync(join(tmpdir(), 'frontdesk-answers-'))
afterAll(() => rmSync(dir, { recursive: true }))

function fileOf(...rows: object[]): string {
  const file = join(dir, 'rows.jsonl')
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  return file
}

const ask = (file: string, company: string, ...more: string[]) =>
  answersTable([file, '--company', company, ...more], loadConfig({}))

test('a team sees what its customers would be answered, before it connects Slack', async () => {
  const file = fileOf(
    { text: 'What are your shipping rates?', expected: ['shipping-rates'], must: '\\$50' },
    { text: 'How can I reset my password?', expected: ['account-and-password'], must: 'no article says this' },
    { text: 'How do I get a new API key?', expected: ['warranty'] },
    { text: 'Do you also repair violins?', expected: [] },
    { kind: 'chatter', text: 'lunch at 12?', expected: ['silent'] },
  )
  const report = JSON.parse(await ask(file, 'samples/shop', '--json'))
  expect(report).toMatchObject({ answerable: 3, unanswerable: 1, bluffed: 0 })
  expect(report.outcomes).toMatchObject([
    { verdict: 'right', from: ['shipping-rates'], place: 0, wouldBeRight: true },
    { verdict: 'wrong part', from: ['account-and-password'], place: 0, wouldBeRight: false },
    { verdict: 'wrong', from: ['api-keys'], wouldBeRight: false },
    { verdict: 'handed over' },
  ])
  const table = await ask(file, 'samples/shop')
  expect(table).toMatch(/Of 3 questions that an article answers:\n {2}answered +100\.0 %\n {4}right +33\.3 %/)
  expect(table).toContain('"How do I get a new API key?"')
})

test('a folder of articles is enough', async () => {
  const knowledge = join(dir, 'company', 'knowledge')
  mkdirSync(knowledge, { recursive: true })
  const frontMatter =
    '---\ntitle: Tune a piano\nquestions: [How is a piano tuned?]\nlanguage: en\naudience: everyone\nupdated: 2026-01-05\n---\n'
  writeFileSync(join(knowledge, 'tuning.md'), `${frontMatter}Turn each pin slowly until the beats are gone.\n`)
  const report = JSON.parse(
    await ask(fileOf({ text: 'How is a piano tuned?', must: 'pin' }), join(dir, 'company'), '--json'),
  )
  expect(report).toMatchObject({ right: 1, first: 0, outcomes: [{ said: expect.stringContaining('pin slowly') }] })
})

describe('with an embedding model', () => {
  let server: ScriptedOpenAI
  beforeAll(async () => {
    server = await startScriptedOpenAI()
    // It knows which words mean the same.
    server.embeds((text) => [
      0.3,
      ...[/park|garage|car/i, /canteen|hungry|food/i, /gym|work out/i].map((of) => (of.test(text) ? 1 : 0)),
    ])
  })
  afterAll(() => server.close())

  test('a team sees what the model gains, and by which questions', async () => {
    const knowledge = join(dir, 'office', 'knowledge')
    mkdirSync(knowledge, { recursive: true })
    for (const [id, questions] of [
      ['Parking', ['Where can I park my car?', 'parking permit']],
      ['Canteen', ['canteen menu', 'When does the canteen open?']],
      ['Gym', ['Is there a gym?', 'gym opening times']],
    ] as const)
      writeFileSync(
        join(knowledge, `${id.toLowerCase()}.md`),
        `---\ntitle: ${id}\nquestions: ${JSON.stringify(questions)}\nlanguage: en\naudience: everyone\nupdated: 2026-01-05\n---\nAll about the ${id}.\n`,
      )
    const file = fileOf({ text: 'What food do you have for hungry guests?', expected: ['canteen'] })
    const config = loadConfig({
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: server.url,
      OPENAI_EMBEDDING_MODEL: 'test',
    })
    const measured = async (...more: string[]) =>
      JSON.parse(await answersTable([file, '--company', join(dir, 'office'), '--json', ...more], config))
    expect(await measured()).toMatchObject({ first: 0, right: 0 })
    expect(await measured('--with-embeddings')).toMatchObject({ first: 1, right: 1 })
    expect(server.requests).toEqual([])
  })
})

describe('with a language model', () => {
  const asked = [
    'How is a piano tuned?',
    'How often should a piano be tuned?',
    'Where do you tune pianos?',
    'Do you also sell violins?',
  ]
  const company = join(dir, 'pianos')
  let server: ScriptedOpenAI
  let file: string
  beforeAll(async () => {
    server = await startScriptedOpenAI()
    mkdirSync(join(company, 'knowledge'), { recursive: true })
    writeFileSync(
      join(company, 'knowledge', 'tuning.md'),
      '# Tune a piano\n\nTurn each pin slowly until the beats are gone. A piano is tuned twice a year. We tune pianos in your house.\n',
    )
    const row = (text: string, must: string) => ({ text, expected: ['tuning'], must })
    file = fileOf(
      row(asked[0] ?? '', 'pin'),
      row(asked[1] ?? '', 'twice a year'),
      row(asked[2] ?? '', 'in your house'),
      { text: asked[3], expected: [] },
    )
  })
  afterAll(() => server.close())

  const classifies = asClassifier([{ when: /./, is: { intent: 'faq' } }])
  const works: Script = (request) => {
    if (isTriage(request)) return classifies(request)
    const [patterns] = [/often/, /where/i, /how is/i].flatMap((when, i) =>
      when.test(customerMessage(request)) ? [[/twice/, /house/, /pin/][i] ?? /^$/] : [],
    )
    return choosing(patterns ?? /^$/)(request)
  }
  const measured = async (...more: string[]) => {
    const config = loadConfig({
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: server.url,
      MODEL_TIMEOUT_MS: '1500',
      MODEL_SKIP_CONFIDENCE: '1',
    })
    return answersTable([file, '--company', company, '--with-model', ...more], config)
  }

  test('a team sees what its model makes of the questions', async () => {
    server.always(works)
    const report = JSON.parse(await measured('--json'))
    expect(report.title).toContain('with the language model')
    expect(report).toMatchObject({ answerable: 3, right: 1, unanswerable: 1, bluffed: 0, modelFailed: 0 })
    expect(server.requests.filter(isTriage).map(customerMessage)).toEqual(asked)
  })

  test.each<[string, Script, object]>([
    ['has an error', fails(500), { 'provider down': 2 }],
    ['never answers', hangs(), { 'timed out': 2 }],
    ['answers with no JSON', nonsense(), { 'unusable answer': 2 }],
    // It is not asked to choose where there is nothing to choose from.
    [
      'classifies and then fails',
      (request) => (isTriage(request) ? classifies(request) : fails(500)),
      { 'provider down': 1 },
    ],
  ])('that %s from half on, what it failed at is said and counts as no answer', async (_, broken, failures) => {
    server.always((request) => {
      const isEarly = asked.slice(0, 2).some((question) => customerMessage(request).includes(question))
      const script = isEarly ? works : broken
      return typeof script === 'function' ? script(request) : script
    })
    const report = JSON.parse(await measured('--json'))
    expect(report).toMatchObject({ answerable: 2, right: 1, bluffed: 0, modelFailures: failures })
    const [, , third, last] = report.outcomes
    expect(third).toMatchObject({ text: asked[2], verdict: 'model failed' })
    expect(last.verdict).not.toBe('bluffed')
  })

  test('that never answers, no figure pretends to be its', async () => {
    server.always(fails(500))
    const table = await measured()
    expect(table).toContain('The language model failed at 4 of 4 questions')
    expect(table).not.toMatch(/Of \d+ questions/)
  })
})

test('what is wrong with a file or a command line is said', async () => {
  await expect(ask(join(dir, 'nowhere.jsonl'), 'samples/shop')).rejects.toThrow('cannot be read')
  await expect(ask(fileOf({ text: 'How?', must: '(' }), 'samples/shop')).rejects.toThrow('must be a regular expression')
  await expect(ask(fileOf({ kind: 'chatter', text: 'lol' }), 'samples/shop')).rejects.toThrow('has no questions')
  await expect(ask(fileOf({ text: 'How?' }), 'samples/shop', '--with-model')).rejects.toThrow('no language model')
  await expect(ask(fileOf({ text: 'How?' }), 'samples/shop', '--with-embeddings')).rejects.toThrow('no embedding model')
  await expect(answersTable([], loadConfig({}))).rejects.toThrow(BadInput)
})
