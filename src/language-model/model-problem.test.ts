import pino from 'pino'
import { freePort } from '../../test/free-port.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { fails, failsAs, page, type Reply, rateLimits, says } from '../../test/scripted-replies.ts'
import { failuresInARow } from '../base/breaker.ts'
import { createLanguageModel } from './language-model.ts'
import { createModelGuard } from './model-guard.ts'

const secret = 'sk-secret-1234'
let lines: { level: number; msg: string }[]
const log = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) })
let server: ScriptedOpenAI
beforeEach(async () => {
  server = await startScriptedOpenAI()
  lines = []
})
afterEach(() => server.close())

function opened({ baseUrl = server.url, apiKey = secret } = {}) {
  const asked = { model: 'gpt-4o-mimi', address: baseUrl, hasKey: apiKey !== 'none' }
  const guard = createModelGuard({ timeoutMs: 5_000, now: () => new Date(), server: asked, log })
  const settings = { apiKey, baseUrl, model: asked.model, timeoutMs: 10_000, retries: 0 }
  const chat = createLanguageModel(settings, guard)
  return {
    guard,
    ask: () =>
      chat.invoke('My name is Maya').then(
        ({ text }) => text,
        () => 'failed',
      ),
  }
}

const openAi = (status: number, code: string, message: string, more = {}) => fails(status, message, { code, ...more })
const unknown = 'The model `gpt-4o-mimi` does not exist or you do not have access to it.'

const ways: [string, Reply, string, RegExp][] = [
  [
    'OpenAI: wrong key',
    openAi(401, 'invalid_api_key', `Incorrect API key provided: ${secret}.`),
    'key',
    /OPENAI_API_KEY/,
  ],
  ['vLLM: no key', failsAs(401, { error: 'Unauthorized' }), 'key', /OPENAI_API_KEY/],
  [
    'Gemini: wrong key, with 400',
    failsAs(400, [{ error: { code: 400, message: 'API key not valid. Please pass a valid API key.' } }]),
    'key',
    /OPENAI_API_KEY/,
  ],
  [
    'a gateway: wrong key, with 200',
    failsAs(200, { error: { code: 401, message: 'No auth credentials found' } }),
    'key',
    /OPENAI_API_KEY/,
  ],
  [
    'OpenAI: wrong country',
    openAi(403, 'unsupported_country_region_territory', 'Country, region, or territory not supported'),
    'access',
    /region/,
  ],
  ['OpenAI: wrong model', openAi(404, 'model_not_found', unknown), 'model', /OPENAI_MODEL.*chat model/],
  [
    'OpenAI: a model of others',
    openAi(403, 'model_not_found', 'Project `p` does not have access to model `gpt-4o-mimi`'),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'OpenAI: no chat model',
    fails(404, 'This is not a chat model and thus not supported in the v1/chat/completions endpoint.'),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'Ollama: wrong model',
    fails(404, 'model "gpt-4o-mimi" not found, try pulling it first', { type: 'api_error' }),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'vLLM: wrong model',
    failsAs(404, {
      object: 'error',
      message: 'The model `gpt-4o-mimi` does not exist.',
      type: 'NotFoundError',
      code: 404,
    }),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'OpenRouter: wrong model',
    failsAs(400, { error: { message: 'gpt-4o-mimi is not a valid model ID', code: 400 } }),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'OpenRouter: nobody has it',
    failsAs(404, { error: { message: 'No endpoints found for gpt-4o-mimi.', code: 404 } }),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'LiteLLM: wrong model',
    failsAs(400, {
      error: { message: '/chat/completions: Invalid model name passed in model=gpt-4o-mimi', type: 'None' },
    }),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'Groq: a model that is gone',
    openAi(400, 'model_decommissioned', 'The model has been decommissioned'),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'Azure: wrong deployment',
    openAi(404, 'DeploymentNotFound', 'The API deployment for this resource does not exist.'),
    'model',
    /OPENAI_MODEL/,
  ],
  [
    'OpenAI: no credit',
    openAi(429, 'insufficient_quota', 'You exceeded your current quota.', { type: 'insufficient_quota' }),
    'quota',
    /credit/,
  ],
  ['OpenRouter: no credit', failsAs(402, { error: { message: 'Insufficient credits', code: 402 } }), 'quota', /credit/],
  ['Anthropic: no credit', fails(400, 'Your credit balance is too low to access the API.'), 'quota', /credit/],
  ['a wrong path', failsAs(404, { detail: 'Not Found' }), 'address', /OPENAI_BASE_URL.*\/v1/],
  ['a web page', page(), 'address', /OPENAI_BASE_URL/],
  ['a page that says 404', page(404), 'address', /OPENAI_BASE_URL/],
]

describe('what people have to mend is said once, with its remedy and without secrets', () => {
  test.each(ways)('%s', async (_, reply, kind, remedy) => {
    server.always(reply)
    const { guard, ask } = opened()
    expect(guard.problem()).toBeUndefined()
    expect(await ask()).toBe('failed')
    expect(guard.problem()).toMatchObject({ kind, words: expect.stringMatching(remedy) })
    expect(guard.answers()).toBe(false)
    for (let i = 0; i < failuresInARow; i++) await ask()
    const told = lines.filter(({ msg }) => remedy.test(msg))
    expect(told.map(({ level }) => level)).toEqual([50])
    expect(JSON.stringify(lines)).not.toMatch(/secret|Maya/)
  })

  test('a key that is missing is told from one that is wrong', async () => {
    server.always(fails(401))
    const { guard, ask } = opened({ apiKey: 'none' })
    await ask()
    expect(guard.problem()?.words).toContain('none is set')
  })

  test('something else is said again, and that it answers', async () => {
    const { guard, ask } = opened()
    server.reply(
      fails(401),
      openAi(404, 'model_not_found', unknown),
      openAi(404, 'model_not_found', unknown),
      says('Hi'),
      fails(401),
    )
    for (let i = 0; i < 5; i++) await ask()
    expect(lines.map(({ msg }) => /OPENAI_\w+|answers again/.exec(msg)?.[0])).toEqual([
      'OPENAI_API_KEY',
      'OPENAI_MODEL',
      'answers again',
      'OPENAI_API_KEY',
    ])
    expect(guard.problem()?.kind).toBe('key')
  })

  test('nobody there: said when several questions have failed, since it may be starting', async () => {
    const { guard, ask } = opened({ baseUrl: `http://127.0.0.1:${await freePort()}/v1` })
    for (let i = 0; i < failuresInARow - 1; i++) await ask()
    expect(guard.problem()).toBeUndefined()
    await ask()
    expect(guard.problem()).toMatchObject({ kind: 'unreachable', words: expect.stringContaining('ECONNREFUSED') })
  })

  test('TLS where there is none', async () => {
    const { guard, ask } = opened({ baseUrl: server.url.replace('http:', 'https:') })
    await ask()
    expect(guard.problem()).toMatchObject({ kind: 'certificate', words: expect.stringContaining('OPENAI_BASE_URL') })
  })
})

describe('what passes by itself is nothing to mend', () => {
  test.each([
    ['a limit per minute', rateLimits()],
    [
      'Gemini’s limit per minute',
      failsAs(429, [
        {
          error: {
            code: 429,
            message: 'You exceeded your current quota, please check your plan and billing details.',
            status: 'RESOURCE_EXHAUSTED',
          },
        },
      ]),
    ],
    ['an error', fails(500)],
    ['a page of a proxy whose server is down', page(502)],
  ])('%s', async (_, reply) => {
    server.always(reply)
    const { guard, ask } = opened()
    for (let i = 0; i < failuresInARow; i++) await ask()
    expect([guard.problem(), guard.state()]).toEqual([undefined, 'resting'])
  })

  test('a page before a server that has answered is told only if it stays', async () => {
    const { guard, ask } = opened()
    server.reply(says('Hi'))
    server.always(page(403))
    await ask()
    for (let i = 0; i < failuresInARow - 1; i++) await ask()
    expect(guard.problem()).toBeUndefined()
    await ask()
    expect(guard.problem()?.kind).toBe('address')
  })

  test('a bad question to a server that has answered is not its failure', async () => {
    const { guard, ask } = opened()
    server.reply(says('Hi'))
    server.always(fails(400, 'Something about this question.'))
    for (let i = 0; i < 12; i++) await ask()
    expect([guard.state(), server.requests.length]).toEqual(['ok', 12])
  })
})
