import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../../../test/scripted-openai.ts'
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

test('what is wrong with a file or a command line is said', async () => {
  await expect(ask(join(dir, 'nowhere.jsonl'), 'samples/shop')).rejects.toThrow('cannot be read')
  await expect(ask(fileOf({ text: 'How?', must: '(' }), 'samples/shop')).rejects.toThrow('must be a regular expression')
  await expect(ask(fileOf({ kind: 'chatter', text: 'lol' }), 'samples/shop')).rejects.toThrow('has no questions')
  await expect(ask(fileOf({ text: 'How?' }), 'samples/shop', '--with-model')).rejects.toThrow('no language model')
  await expect(ask(fileOf({ text: 'How?' }), 'samples/shop', '--with-embeddings')).rejects.toThrow('no embedding model')
  await expect(answersTable([], loadConfig({}))).rejects.toThrow(BadInput)
})
