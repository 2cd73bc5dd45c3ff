import { HumanMessage } from '@langchain/core/messages'
import pino from 'pino'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../../test/scripted-openai.ts'
import { fails, page, type Reply, says } from '../../../test/scripted-replies.ts'
import { createEmbedding } from '../embeddings.ts'
import { createLanguageModel } from '../language-model.ts'
import { createModelGuard } from '../model-guard.ts'
import { addressFor, problemOfAddress, readAddress } from './address.ts'

let server: ScriptedOpenAI | undefined
afterEach(() => server?.close())

const open = async (root: string, elsewhere?: Reply) => {
  server = await startScriptedOpenAI({ root, elsewhere })
  server.always(says('Hello.'))
  return { server, origin: new URL(server.url).origin }
}
const settings = (baseUrl: string) => ({ apiKey: 'sk-1', baseUrl, model: 'm', timeoutMs: 5_000, retries: 0 })

describe('an address works however it is written', () => {
  const nothing = fails(404, 'Not Found')
  const ways: [string, string, string, Reply?][] = [
    ['as documented', '/v1', '/v1'],
    ['with a slash at the end', '/v1', '/v1//'],
    ['without /v1', '/v1', ''],
    ['without /v1, with a slash', '/v1', '/'],
    ['of the whole endpoint', '/v1', '/v1/chat/completions'],
    ['of the whole endpoint, with a slash', '/v1', '/v1/chat/completions/'],
    ['of another endpoint', '/v1', '/v1/models'],
    ['with /v1 too much', '', '/v1'],
    ['at the root', '', '', nothing],
    ['at the root, where everything else is a web page', '', '', page()],
    ['below a path', '/api/v1', '/api', page(404)],
    ['below a path that is right', '/inference', '/inference'],
    ['of a deep path', '/compatible-mode/v1', '/compatible-mode/v1/'],
    ['with a version of its own', '/v1beta/openai', '/v1beta/openai/'],
    ['with two slashes', '/v1', '//v1'],
  ]
  test.each(ways)('%s', async (...[, root, written, elsewhere]) => {
    const { server, origin } = await open(root, elsewhere)
    const model = createLanguageModel(settings(origin + written))
    expect((await model.invoke('Hi')).text).toBe('Hello.')
    expect((await model.invoke('Hi')).text).toBe('Hello.')
    expect(server.requests.map(({ url }) => url)).toEqual(new Array(2).fill(`${root}/chat/completions`))
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(new Array(2).fill('Bearer sk-1'))
  })

  test('as Azure shows it: the deployment’s address, with the version of the API', async () => {
    const { server, origin } = await open('/openai/deployments/desk')
    for (const path of ['/openai/deployments/desk/chat/completions', '/openai/deployments/desk'])
      await createLanguageModel(settings(`${origin}${path}?api-version=2024-10-21`)).invoke([new HumanMessage('Hi')])
    expect(server.requests.map(({ url }) => url)).toEqual(
      new Array(2).fill('/openai/deployments/desk/chat/completions?api-version=2024-10-21'),
    )
    const headers = server.requests[0]?.headers ?? {}
    expect([headers['api-key'], headers.authorization]).toEqual(['sk-1', undefined])
  })

  test('for embeddings, too', async () => {
    const { server, origin } = await open('/v1')
    const guard = createModelGuard({ timeoutMs: 5_000, now: () => new Date(), log: pino({ level: 'silent' }) })
    for (const written of ['', '/v1/embeddings'])
      expect(await createEmbedding(settings(origin + written), guard).ofQuestion(['Hi'])).toHaveLength(1)
    expect(server.embedded).toHaveLength(2)
  })
})

test.each([
  ['https://desk.openai.azure.com', 'https://desk.openai.azure.com/openai/v1', ''],
  ['https://desk.openai.azure.com/', 'https://desk.openai.azure.com/openai/v1', ''],
  ['https://desk.openai.azure.com/openai/v1/', 'https://desk.openai.azure.com/openai/v1', ''],
  ['https://desk.openai.azure.com/openai/v1/chat/completions', 'https://desk.openai.azure.com/openai/v1', ''],
  [
    'https://desk.cognitiveservices.azure.com/openai/responses?api-version=2025-04-01-preview',
    'https://desk.cognitiveservices.azure.com/openai/v1',
    '',
  ],
  [
    'https://desk.services.ai.azure.com/models/chat/completions?api-version=2024-05-01',
    'https://desk.services.ai.azure.com/models',
    '?api-version=2024-05-01',
  ],
])('Azure: %s', (written, base, query) => {
  expect(readAddress(written)).toMatchObject({ bases: expect.arrayContaining([base]), query, isAzure: true })
  expect(readAddress(written).bases[0]).toBe(base)
})

test('only Azure gets the key in a header of its own', () => {
  expect(readAddress('https://api.groq.com/openai/v1').isAzure).toBe(false)
  expect(readAddress().bases[0]).toBe('https://api.openai.com/v1')
})

test('on Azure, an embedding model has a deployment of its own', () => {
  const address = readAddress('https://x.openai.azure.com/openai/deployments/chat?api-version=1')
  expect(addressFor(address, 'text-3').bases).toEqual(['https://x.openai.azure.com/openai/deployments/text-3'])
  expect(readAddress('https://x.openai.azure.com/openai/deployments/models?api-version=1').bases).toHaveLength(1)
  expect(addressFor(readAddress('http://localhost:11434/v1'), 'text-3').bases[0]).toBe('http://localhost:11434/v1')
})

test.each([
  ['https://x.openai.azure.com/openai/deployments/chat', /\?api-version=/],
  ['https://x.openai.azure.com/openai/deployments/chat/chat/completions', /\?api-version=/],
  ['https://x.openai.azure.com/openai/deployments/', /DEPLOYMENT/],
  ['https://maya:secret@llm.internal/v1', /OPENAI_API_KEY/],
  ['https://llm.internal/v1#models', /#/],
])('%s: says how to write it, and no secret', (written, remedy) => {
  expect(problemOfAddress(written)).toMatch(remedy)
  expect(problemOfAddress(written)).not.toContain('secret')
})

test.each([
  'http://localhost:11434',
  'https://x.openai.azure.com/openai/deployments/chat?api-version=1',
  'https://openrouter.ai/api/v1',
])('%s is fine', (written) => expect(problemOfAddress(written)).toBeUndefined())
