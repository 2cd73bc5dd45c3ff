import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../base/project-root.ts'
import { readCompany } from '../company/company.ts'
import { readArticles } from '../knowledge/read-articles.ts'
import { createJudgeTool, type JudgeTool } from './judge-tool.ts'
import { learnDepartments } from './own-departments.ts'

const learn = async (examples: Parameters<typeof learnDepartments>[0]) => learnDepartments(examples)
const vendorDir = join(projectRoot, 'samples', 'api-vendor')

let toolOf: JudgeTool
beforeAll(async () => {
  toolOf = await createJudgeTool(await readCompany(vendorDir), learn)
})

test.each([
  ['list our API keys please', 'list_api_keys'],
  ['Hi! Can you show me which keys our account has?', 'list_api_keys'],
  ['which live keys do we have at the moment?', 'list_api_keys'],
  ['what API keys are there in our workspace', 'list_api_keys'],
  ['Könnt ihr mir unsere API-Schlüssel auflisten?', 'list_api_keys'],
  ['could you please raise our rate limit to 1,500 requests per minute', 'raise_rate_limit'],
  ['we need a higher rate limit, 3000 requests a minute', 'raise_rate_limit'],
])('“%s” is for %s', (text, tool) => {
  expect(toolOf(text)?.name).toBe(tool)
})

test.each([
  ['How do I rotate an API key?'],
  ['Where do I find my API key?'],
  ['our API key does not work any more'],
  ['we think somebody outside has our live key'],
  ['What is the rate limit?'],
  ['what happens when we hit the rate limit'],
  ['we get 429 all the time'],
  ['I am locked out of our workspace'],
  ['FYI we rotated the keys yesterday'],
  ['can you raise our rate limit'],
  ['what happens above 600 requests per minute?'],
  ['is 600 requests per minute the limit of the Grow plan?'],
  ['we are throttled although we only make 300 requests per minute'],
  ['the dashboard lists no keys, is that a bug?'],
  ['can viewers see our API keys'],
  ['thanks for the list of keys!'],
  ['delete all our API keys'],
  ['how do I list API keys with the API?'],
  ['we get 429 above 500 requests per minute'],
  ['please revoke the key nd_live_7f3a'],
  ['hi'],
  ['这是什么'],
  ['x'.repeat(40_000)],
])('%.40j is for none', (text) => {
  expect(toolOf(text)).toBeUndefined()
})

test('nothing that the vendor is asked otherwise, or that articles answer, is for a tool', async () => {
  const questions = readFileSync(join(projectRoot, 'test/fixtures/api-vendor-questions.txt'), 'utf8')
  const asked = questions.split('\n').flatMap((line) => line.split('|').at(-1)?.trim() || [])
  const articles = await readArticles(join(vendorDir, 'knowledge'))
  const all = [...asked, ...articles.flatMap(({ title, questions }) => [title, ...questions])]
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter((text) => toolOf(text))).toEqual([])
})

test('a company without systems has nothing to learn', async () => {
  const judge = await createJudgeTool({ systems: [], departments: [] }, async () =>
    Promise.reject(new Error('nothing to learn')),
  )
  expect(judge('list our API keys')).toBeUndefined()
})
