import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as dotenv } from 'dotenv'
import fc from 'fast-check'
import { readEnvFile } from './base/env-file.ts'
import { knownNames, loadConfig, settingsSchema } from './config.ts'
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

test.each([
  ['api.openai.com/v1', /starts with http/],
  ['https://maya:hunter2@llm.internal/v1', /OPENAI_API_KEY/],
  ['https://x.openai.azure.com/openai/deployments/chat', /api-version/],
])('a language model’s address that cannot work says how to write it: %s', (address, remedy) => {
  const message = problemsOf({ OPENAI_BASE_URL: address })
  expect(message).toMatch(remedy)
  expect(message).not.toContain('hunter2')
})

test('empty lines of a copied example count as unset', () => {
  expect(loadConfig({ SLACK_BOT_TOKEN: '', PORT: ' ', DATABASE_URL: '' })).toEqual(loadConfig({}))
})

test('every problem is reported at once, with its remedy', () => {
  const message = problemsOf({ PORT: 'lots', CUSTOMERS: 'some', CONFIDENCE_THRESHOLD: '7', TICKET_COMMAND: 'ticket' })
  for (const name of ['PORT', 'CUSTOMERS', 'CONFIDENCE_THRESHOLD', 'TICKET_COMMAND']) expect(message).toContain(name)
  expect(message).toContain('must be external or everyone')
  expect(message).toContain('.env.example')
})

test('a missing token is reported beside wrong values', () => {
  const message = problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1', PORT: 'lots' })
  expect(message).toContain('PORT must be')
  expect(message).toContain('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing')
})

test('an endpoint for context needs a token, and a token an endpoint', () => {
  expect(problemsOf({ CONTEXT_URL: 'https://crm.acme.example' })).toContain('CONTEXT_TOKEN is missing')
  expect(problemsOf({ CONTEXT_TOKEN: 'a long enough token' })).toContain('CONTEXT_URL is missing')
  const { context } = loadConfig({ CONTEXT_URL: 'https://crm.acme.example', CONTEXT_TOKEN: 'a long enough token' })
  expect(context).toEqual({ url: 'https://crm.acme.example', token: 'a long enough token' })
})

test('secrets that support.yaml names are whatever begins with SECRET_, and nothing of ours', () => {
  const { secrets } = loadConfig({
    SECRET_OPS: 'whsec_x',
    SECRET_EMPTY: ' ',
    JIRA_WEBHOOK_SECRET: 'twelve letters',
    PATH: '/',
  })
  expect(secrets).toEqual({ SECRET_OPS: 'whsec_x' })
})

test('a wrong token is not reported as missing', () => {
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

test('the time zone is the system’s unless told; one that does not exist is refused', () => {
  expect(loadConfig({}).timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone)
  expect(loadConfig({ TIME_ZONE: 'Asia/Tokyo' }).timeZone).toBe('Asia/Tokyo')
  for (const wrong of ['Berlin', '+02:00', 'Europe/Nowhere'])
    expect(problemsOf({ TIME_ZONE: wrong })).toContain(
      'TIME_ZONE must be the name of a time zone, such as Europe/Berlin',
    )
})

test('proxies are read in upper and in lower case; lower case wins', () => {
  const large = { HTTPS_PROXY: 'http://large:1', HTTP_PROXY: 'http://plain:1', NO_PROXY: 'a' }
  expect(loadConfig(large).proxies).toEqual({ https: 'http://large:1', http: 'http://plain:1', none: 'a' })
  const small = { https_proxy: 'small:1', http_proxy: '', OPENAI_API_KEY: 'k' }
  expect(loadConfig({ ...large, ...small }).proxies).toMatchObject({ https: 'http://small:1', http: 'http://plain:1' })
  expect(loadConfig(small).languageModel?.proxies).toEqual({ https: 'http://small:1' })
  expect(loadConfig({ NO_PROXY: 'a' }).proxies).toBeUndefined()
  expect(problemsOf({ ALL_PROXY: 'x', HTTPS_PROXY: 'socks5://hunter2@proxy:1080' })).toMatch(
    /HTTPS_PROXY must be .* http:/,
  )
})

test.each(['postgres://desk:pa#ss@db/desk', 'postgres://desk:50%@db/desk', 'postgres://desk:a/b@db/desk'])(
  'a password with special characters is refused with how to write it: %s',
  (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toContain('as codes (@ is %40, # is %23, % is %25)')
  },
)

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

test('any environment is either read or refused in words', () => {
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
  const { values, warnings } = readEnvFile('.env.example', knownNames)
  // These would remove what Docker sets in its containers.
  const unset = readFileSync('.env.example', 'utf8').match(/(?<=^# )[A-Z_]+_PROXY(?==)/gm) ?? []
  expect([...Object.keys(values), ...unset].sort()).toEqual(Object.keys(settingsSchema.shape).sort())
  expect(settingsSchema.parse(values)).toEqual(settingsSchema.parse({}))
  expect(warnings).toEqual([])
})

test('.env.example means the same to every program that reads such files', () => {
  const example = readFileSync('.env.example', 'utf8')
  expect(dotenv(example)).toEqual(readEnvFile('.env.example', knownNames).values)
  expect(example).toContain('SUPPORT_CHANNEL="#support-humans"')
})

test.each(['"#cs-team"', "'#cs-team'", '“#cs-team”', ' #cs-team\r', '\u200B#cs-team'])(
  'a channel that arrives as %j, since some programs hand quotes and blanks on, is #cs-team',
  (value) => {
    expect(loadConfig({ SUPPORT_CHANNEL: value }).supportChannel).toBe('#cs-team')
  },
)

describe('a folder with a .env', () => {
  const [home, environment] = [process.cwd(), process.env]
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'frontdesk-settings-'))
    process.chdir(dir)
    process.env = { PATH: environment.PATH }
  })
  afterEach(() => {
    process.chdir(home)
    process.env = environment
    rmSync(dir, { recursive: true })
  })

  test('the settings are read, the environment wins, and a name without effect causes a warning', () => {
    process.env.PORT = '4000'
    process.env.DATABASE_URI = 'postgres://db/desk'
    const lines = ['PORT=5000', 'SUPPORT_CHANNEL=#cs-team', 'SUPORT_CHANNEL=#oops', 'NODE_EXTRA_CA_CERTS=/ca.pem']
    writeFileSync('.env', lines.join('\n'))
    const { port, supportChannel, warnings } = loadConfig()
    expect({ port, supportChannel }).toEqual({ port: 4000, supportChannel: '#cs-team' })
    expect(warnings).toEqual([
      expect.stringContaining('Did you mean SUPPORT_CHANNEL?'),
      expect.stringContaining('Did you mean DATABASE_URL?'),
      expect.stringContaining('NODE_EXTRA_CA_CERTS has no effect in .env'),
    ])
  })

  test('without one, the environment is all there is', () => {
    expect(loadConfig()).toEqual(loadConfig({}))
  })
})
