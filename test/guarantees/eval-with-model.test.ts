import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../src/base/project-root.ts'
import { answersTable } from '../../src/cli/eval/answers/answers-table.ts'
import { loadConfig } from '../../src/config.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../scripted-openai.ts'
import { asClassifier, calls, choosing, fails, hangs, isTriage, type RecordedRequest } from '../scripted-replies.ts'
import { builtMain } from './build.ts'

// The real command, as a process of its own, beside a language model's server.

let server: ScriptedOpenAI
const dir = mkdtempSync(join(tmpdir(), 'frontdesk-eval-'))
beforeAll(async () => {
  server = await startScriptedOpenAI()
})
beforeEach(() => {
  server.requests.length = 0
})
afterAll(async () => {
  await server.close()
  rmSync(dir, { recursive: true })
})

async function evaluated(args: string[], settings: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: server.url, ...settings }
  const child = spawn(process.execPath, [join(dirname(builtMain()), 'cli/eval.js'), ...args], { cwd: dir, env })
  let [out, problems] = ['', '']
  child.stdout.on('data', (bytes) => {
    out += bytes
  })
  child.stderr.on('data', (bytes) => {
    problems += bytes
  })
  const [code] = await once(child, 'close')
  return { code, out, problems }
}

const companies = {
  shop: {
    rows: [
      { text: 'What are your shipping rates?', expected: ['shipping-rates'], must: '\\$50' },
      { text: 'How can I reset my password?', expected: ['warranty'] },
      { text: 'Do you also repair violins?', expected: [] },
    ],
    answers: /\$50/,
    misleads: /password/i,
  },
  vendor: {
    rows: [
      { text: 'How do I rotate an API key?', expected: ['api-keys'], must: 'overlap|both|old key' },
      { text: 'Which limits does the API have for requests?', expected: ['webhooks'] },
      { text: 'Do you also repair violins?', expected: [] },
    ],
    answers: /old key|both/i,
    misleads: /limit/i,
  },
}

type Company = (typeof companies)[keyof typeof companies]

const fileOf = ({ rows }: Company) => {
  const file = join(dir, 'questions.jsonl')
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  return file
}
const sample = (name: string) => join(projectRoot, 'samples', name)
const sorts = asClassifier([{ when: /./, is: { intent: 'faq' } }])

/** A model that answers the first question rightly, misreads the second, and knows no answer to the others. */
function modelOf({ rows: [right, wrong], answers, misleads }: Company) {
  return (request: RecordedRequest) => {
    if (isTriage(request)) return sorts(request)
    if (asks(request, right)) return choosing(answers)(request)
    return asks(request, wrong) ? choosing(misleads)(request) : calls({ name: 'answer', args: { sentences: [] } })
  }
}

const asks = ({ messages }: RecordedRequest, row?: { text: string }) =>
  row !== undefined && messages.some(({ content }) => content?.includes(row.text))

test('a team sees what its model would answer rightly, wrongly, and hand over, with examples', async () => {
  const { vendor } = companies
  server.always(modelOf(vendor))
  const args = ['answers', fileOf(vendor), '--company', sample('api-vendor'), '--with-model']
  const { code, out, problems } = await evaluated(args, { MODEL_SKIP_CONFIDENCE: '1' })
  expect([code, problems]).toEqual([0, ''])
  expect(out).toContain('with the language model\n')
  expect(out).toMatch(
    /Of 2 questions.*:\n +answered +100\.0 %\n +right +50\.0 %\n.* 0\.0 %\n +from a wrong article +50\.0 %/,
  )
  expect(out).toMatch(/Of 1 questions that no article answers:\n +answered all the same +0\.0 %/)
  expect(out).toMatch(/right, for example:\n +"How do I rotate an API key\?"\n.*Rotate a key/)
  expect(out).toMatch(/wrong, for example:\n +"Which limits does the API have for requests\?"\n +rate-limits/)
  expect(out).not.toContain('failed')
  expect(server.requests.length).toBeGreaterThanOrEqual(3)
})

test('a model that fails halfway is reported, and what the bot said without it counts as nothing', async () => {
  const { shop } = companies
  const works = modelOf(shop)
  server.always((request) => (asks(request, shop.rows[0]) ? works(request) : fails(500)))
  const args = ['answers', fileOf(shop), '--company', sample('shop'), '--with-model']
  const { code, out, problems } = await evaluated(args, { MODEL_SKIP_CONFIDENCE: '1' })
  expect([code, problems]).toEqual([0, ''])
  expect(out).toContain('The language model failed at 2 of 3 questions (')
  expect(out).toMatch(/Of 1 questions that an article answers:\n +answered +100\.0 %\n +right +100\.0 %/)
  expect(out).not.toContain('that no article answers')
  expect(out).toMatch(
    /model failed, for example:\n +"How can I reset my password\?"\n.*\n +"Do you also repair violins\?"/,
  )
})

test.each([
  ['answers too late', hangs(), 'timed out'],
  [
    'is asked with a wrong key',
    fails(401, 'Incorrect API key provided', { code: 'invalid_api_key' }),
    'refused by the provider',
  ],
])('a model that %s leaves no figures, and the report says how it failed', async (_, reply, words) => {
  const { shop } = companies
  server.always(reply)
  const settings = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: server.url, MODEL_TIMEOUT_MS: '300' }
  const args = [fileOf(shop), '--company', sample('shop'), '--with-model']
  const table = await answersTable(args, loadConfig({ ...settings, MODEL_SKIP_CONFIDENCE: '1' }))
  expect(table).toContain('failed at 3 of 3 questions')
  expect(table).toContain(words)
  expect(table).not.toMatch(/right|answered all the same|NaN/)
})

test('what people judged is tried without the model, whatever state it is in', async () => {
  server.always(fails(500))
  const { code, out, problems } = await evaluated(['regressions', '--company', sample('api-vendor')])
  expect([code, problems]).toEqual([0, ''])
  expect(out).toMatch(/^Nothing has been judged yet/)
  expect(server.requests).toEqual([])
})
