import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { asClassifier, fails, rateLimits, says } from '../../test/scripted-replies.ts'
import { createLanguageModel } from './language-model.ts'

let server: ScriptedOpenAI
beforeEach(async () => {
  server = await startScriptedOpenAI()
})
afterEach(() => server.close())

const ask = (model: string, retries = 1) =>
  createLanguageModel({ apiKey: 'sk-test', baseUrl: server.url, model, timeoutMs: 5_000, retries }).invoke('Hi')

describe('the language model', () => {
  test('is asked with temperature 0 and a limit; reasoning models, which refuse both, are not', async () => {
    server.always(says('Hello.'))
    for (const model of ['gpt-4o-mini', 'llama3.2', 'o4-mini', 'gpt-5-mini']) await ask(model)
    expect(server.requests.map(({ temperature, max_tokens }) => [temperature, max_tokens])).toEqual([
      [0, 1_000],
      [0, 1_000],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  test('is asked again once when busy, and not at all when it wants a long wait or the question is wrong', async () => {
    server.always(fails(500))
    await expect(ask('gpt-4o-mini')).rejects.toThrow()
    expect(server.requests).toHaveLength(2)
    server.always(rateLimits(60))
    await expect(ask('gpt-4o-mini')).rejects.toThrow()
    expect(server.requests).toHaveLength(3)
    server.always(fails(400))
    await expect(ask('gpt-4o-mini')).rejects.toThrow()
    expect(server.requests).toHaveLength(4)
    server.always({ kind: 'raw', status: 429, body: '{}', headers: { 'x-should-retry': 'false' } })
    await expect(ask('gpt-4o-mini')).rejects.toThrow()
    expect(server.requests).toHaveLength(5)
  })

  test('uses our settings, whatever variables LangChain would read from the environment', async () => {
    process.env.OPENAI_API_BASE = 'http://127.0.0.1:9'
    process.env.LANGSMITH_GATEWAY = 'http://127.0.0.1:9'
    try {
      server.reply(says('Hello.'))
      expect((await ask('gpt-4o-mini', 0)).text).toBe('Hello.')
    } finally {
      delete process.env.OPENAI_API_BASE
      delete process.env.LANGSMITH_GATEWAY
    }
  })
})

test('a scripted classifier goes by the first rule that matches, and is unsure otherwise', async () => {
  server.always(asClassifier([{ when: /hi/i, is: { intent: 'faq' } }]))
  expect(JSON.parse((await ask('gpt-4o-mini')).text)).toMatchObject({ intent: 'faq', confidence: 0.95 })
  server.always(asClassifier([{ when: /ship/i, is: { intent: 'faq' } }]))
  expect(JSON.parse((await ask('gpt-4o-mini')).text)).toMatchObject({ intent: 'human_needed', confidence: 0.3 })
})
