import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { loadConfig, settingsSchema } from './config.ts'
import { SupportError } from './domain/errors.ts'

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
const problemsOf = (env: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof SupportError) return error.message
    throw error
  }
  return ''
}

test('with nothing set, the sandbox starts with an embedded database and no language model', () => {
  const config = loadConfig({})
  expect(config).toMatchObject({ slack: { mode: 'none' }, port: 3000, confidenceThreshold: 0.7, burstWindowMs: 1500 })
  expect(config).toMatchObject({ supportChannel: '#support-humans', ticketCommand: '/ticket', customers: 'external' })
  expect(config.languageModel).toBeUndefined()
  expect(config.database).toEqual({ dir: 'data/pglite' })
})

test('an app token means Socket Mode, a signing secret HTTP, both Socket Mode', () => {
  expect(loadConfig(socket).slack.mode).toBe('socket')
  const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' }
  expect(loadConfig(http).slack.mode).toBe('http')
  expect(loadConfig({ ...socket, ...http }).slack.mode).toBe('socket')
})

test('a key or an address is enough for a language model', () => {
  expect(loadConfig({ OPENAI_API_KEY: 'k' }).languageModel).toMatchObject({ model: 'gpt-4o-mini', timeoutMs: 20_000 })
  expect(loadConfig({ OPENAI_BASE_URL: 'http://localhost:11434/v1' }).languageModel).toMatchObject({
    baseUrl: 'http://localhost:11434/v1',
  })
  const embedding = { OPENAI_EMBEDDING_MODEL: 'text-embedding-3-small' }
  expect(loadConfig({ OPENAI_API_KEY: 'k', ...embedding }).languageModel?.embeddingModel).toBe('text-embedding-3-small')
  expect(loadConfig(embedding).languageModel).toBeUndefined()
})

test('empty lines of a copied example are as good as none', () => {
  expect(loadConfig({ SLACK_BOT_TOKEN: '', PORT: ' ', DATABASE_URL: '' })).toEqual(loadConfig({}))
})

test('every problem is told at once, with its remedy', () => {
  const message = problemsOf({ PORT: 'lots', CUSTOMERS: 'some', CONFIDENCE_THRESHOLD: '7', TICKET_COMMAND: 'ticket' })
  for (const name of ['PORT', 'CUSTOMERS', 'CONFIDENCE_THRESHOLD', 'TICKET_COMMAND']) expect(message).toContain(name)
  expect(message).toContain('must be external or everyone')
  expect(message).toContain('.env.example')
})

test('a token that is missing is told beside values that are wrong', () => {
  const message = problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1', PORT: 'lots' })
  expect(message).toContain('PORT must be')
  expect(message).toContain('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing')
})

test('a token that is wrong is not told as missing', () => {
  const message = problemsOf({ SLACK_BOT_TOKEN: 'oops', SLACK_APP_TOKEN: 'xapp-1' })
  expect(message).toContain('SLACK_BOT_TOKEN must start with xoxb-')
  expect(message).not.toContain('missing')
})

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
  [{ SLACK_SIGNING_SECRET: '0123456789abcdef' }, 'SLACK_BOT_TOKEN'],
])('half of a connection is no connection: %j', (env, missing) => {
  expect(problemsOf(env)).toContain(missing)
})

test('no secret is ever printed', () => {
  const message = problemsOf({
    SLACK_BOT_TOKEN: 'hunter2-bot',
    SLACK_APP_TOKEN: 'hunter2-app',
    SLACK_SIGNING_SECRET: 'hunter2',
    DATABASE_URL: 'mysql://hunter2@host',
    KEYV_URL: 'hunter2',
  })
  expect(message).toMatch(/SLACK_BOT_TOKEN must start with xoxb-/)
  expect(message).not.toContain('hunter2')
})

test('any environment is either understood or refused in words', () => {
  const values = fc.option(fc.string(), { nil: undefined })
  const names = Object.keys(settingsSchema.shape)
  const environments = fc.record(Object.fromEntries(names.map((name) => [name, values])), { requiredKeys: [] })
  fc.assert(
    fc.property(environments, (env) => {
      expect(typeof problemsOf(env)).toBe('string')
    }),
  )
})

test('.env.example names exactly the settings there are, with their defaults', () => {
  const lines = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+=.*$/gm) ?? []
  const example = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)))
  expect(Object.keys(example).sort()).toEqual(Object.keys(settingsSchema.shape).sort())
  expect(settingsSchema.parse(example)).toEqual(settingsSchema.parse({}))
})
