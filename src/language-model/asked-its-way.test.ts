import { HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages'
import { tool } from '@langchain/core/tools'
import pino from 'pino'
import { z } from 'zod'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { type Answer, completionStream } from '../../test/scripted-openai-wire.ts'
import {
  answers,
  calls,
  fails,
  failsAs,
  type RecordedRequest,
  type Reply,
  refusesParameter,
  says,
  structured,
} from '../../test/scripted-replies.ts'
import { createLanguageModel } from './language-model.ts'
import { createModelGuard } from './model-guard.ts'
import { answeringWith } from './structured-answer.ts'
import { createTokenBudget } from './token-budget.ts'

const log = pino({ level: 'silent' })
const schema = z.object({ colour: z.string() })

let server: ScriptedOpenAI
beforeEach(async () => {
  server = await startScriptedOpenAI()
})
afterEach(() => server.close())

function opened({ model = 'gpt-4o-mini', timeoutMs = 5_000 } = {}) {
  const spent: number[] = []
  const add = async (_: string, tokens: number) => spent.push(tokens)
  const budget = createTokenBudget({ dailyTokens: 1_000_000, add, now: () => new Date(), log })
  const guard = createModelGuard({ timeoutMs, budget, now: () => new Date(), log })
  const settings = { apiKey: 'k', baseUrl: server.url, model, timeoutMs: 2 * timeoutMs, retries: 0 }
  const chat = createLanguageModel(settings, guard)
  const choosing = answeringWith(chat, 'paint', schema)
  return {
    guard,
    chat,
    spent,
    choose: () => choosing.invoke([new SystemMessage('Paint.'), new HumanMessage('Which?')]),
  }
}

/** A server that refuses what it is asked as long as one of these says so. */
const picky =
  (refuses: (request: RecordedRequest) => Reply | undefined, then: Reply = structured({ colour: 'red' })) =>
  (request: RecordedRequest): Reply =>
    refuses(request) ?? then

describe('what a model takes is learned from its server’s refusal, once', () => {
  const limits = ({ max_tokens, max_completion_tokens }: RecordedRequest) => [max_tokens, max_completion_tokens]
  const ways: [string, string, (request: RecordedRequest) => Reply | undefined, number][] = [
    [
      'openai/gpt-9',
      'no temperature, and another name for the limit',
      ({ temperature, max_tokens }) =>
        max_tokens !== undefined
          ? refusesParameter(
              'max_tokens',
              "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            )
          : temperature !== undefined
            ? fails(
                400,
                "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
                {
                  param: 'temperature',
                  code: 'unsupported_value',
                },
              )
            : undefined,
      2,
    ],
    [
      'azure/my-deployment',
      'no temperature, said by LiteLLM',
      ({ temperature }) =>
        temperature === undefined
          ? undefined
          : failsAs(400, {
              error: {
                message:
                  "litellm.UnsupportedParamsError: o-series models don't support temperature=0. Only temperature=1 is supported.",
                type: 'None',
                param: 'None',
                code: '400',
              },
            }),
      1,
    ],
    [
      'mistral-tiny',
      'no temperature, said by FastAPI, which repeats the question',
      ({ temperature, messages }) =>
        temperature === undefined
          ? undefined
          : failsAs(422, {
              detail: [
                {
                  type: 'extra_forbidden',
                  loc: ['body', 'temperature'],
                  msg: 'Extra inputs are not permitted',
                  input: { messages, note: 'tools tool_choice max_tokens' },
                },
              ],
            }),
      1,
    ],
    [
      'small',
      'a limit that is too large',
      ({ max_tokens }) =>
        max_tokens === undefined
          ? undefined
          : fails(400, 'max_tokens is too large: 1000. This model supports at most 512.'),
      1,
    ],
    [
      'gemma',
      'no system message',
      ({ messages }) =>
        messages.some(({ role }) => role === 'system') ? fails(400, 'System role not supported') : undefined,
      1,
    ],
    [
      'gemini-flash',
      'an error in a list, as Gemini sends it',
      ({ temperature }) =>
        temperature === undefined
          ? undefined
          : ({
              kind: 'raw',
              status: 400,
              body: JSON.stringify([
                {
                  error: {
                    code: 400,
                    message: 'Unknown name "temperature": Cannot find field.',
                    status: 'INVALID_ARGUMENT',
                  },
                },
              ]),
            } as const),
      1,
    ],
    [
      'gateway',
      'an error with status 200',
      ({ temperature }) =>
        temperature === undefined
          ? undefined
          : ({
              kind: 'raw',
              body: JSON.stringify({ error: { message: 'Parameter temperature is not supported', code: 400 } }),
            } as const),
      1,
    ],
  ]
  test.each(ways)('%s: %s', async (model, _, refuses, lessons) => {
    server.always(picky(refuses))
    const { guard, choose } = opened({ model })
    expect(await choose()).toEqual({ colour: 'red' })
    expect(server.requests).toHaveLength(1 + lessons)
    expect(await choose()).toEqual({ colour: 'red' })
    expect(server.requests).toHaveLength(2 + lessons)
    expect(server.requests.every((request) => request.model === model)).toBe(true)
    expect([guard.state(), guard.answers()]).toEqual(['ok', true])
  })

  test('reasoning models are known by name, behind gateways, too', async () => {
    server.always(structured({ colour: 'red' }))
    for (const model of ['gpt-5-mini', 'openai/gpt-5-mini', 'openrouter/openai/o4-mini-2025-04-16', 'azure/o3'])
      await opened({ model }).choose()
    expect(server.requests.map(({ temperature }) => temperature)).toEqual([undefined, undefined, undefined, undefined])
    expect(server.requests.map(limits)).toEqual(new Array(4).fill([undefined, undefined]))
    await opened({ model: 'openai/gpt-5-chat' }).choose()
    expect(server.requests.at(-1)).toMatchObject({ temperature: 0, max_tokens: 1_000 })
  })

  test('whatever its name is, a model is asked at /chat/completions and as itself', async () => {
    server.always(structured({ colour: 'red' }))
    for (const model of ['openai/gpt-5.1-codex', 'gpt-3.5-turbo', 'gpt-5.5-pro']) await opened({ model }).choose()
    expect(server.requests.map(({ url, model }) => [url, model])).toEqual([
      ['/v1/chat/completions', 'openai/gpt-5.1-codex'],
      ['/v1/chat/completions', 'gpt-3.5-turbo'],
      ['/v1/chat/completions', 'gpt-5.5-pro'],
    ])
  })

  test('nothing is sent that few servers know', async () => {
    server.always(structured({ colour: 'red' }))
    await opened().choose()
    const { headers: _, abandoned: _a, arrivedAtMs: _b, endedAtMs: _c, url: _u, ...sent } = server.requests[0] ?? {}
    expect(Object.keys(sent).sort()).toEqual([
      'max_tokens',
      'messages',
      'model',
      'stream',
      'temperature',
      'tool_choice',
      'tools',
    ])
    expect(JSON.stringify(sent)).not.toMatch(/strict|parallel/)
  })

  test('a refusal that teaches nothing is not repeated, and what did not help is forgotten', async () => {
    server.always(fails(400, 'The temperature of the server room is too high.'))
    const { choose } = opened()
    await expect(choose()).rejects.toThrow()
    expect(server.requests.map(({ temperature }) => temperature)).toEqual([0, undefined])
    server.always(structured({ colour: 'red' }))
    await choose()
    expect(server.requests.at(-1)?.temperature).toBe(0)
  })

  test.each([
    ['with no body', ''],
    ['with no more than a status', 'Bad Request'],
    ['with JSON that says nothing', '{"error":{"message":"Bad Request","code":400}}'],
  ])('a refusal %s: what is optional is left out, step by step, until it answers', async (_, body) => {
    server.always(
      picky(
        ({ temperature, tools }) =>
          temperature !== undefined || tools ? { kind: 'raw', status: 400, body } : undefined,
        says('{"colour":"red"}'),
      ),
    )
    const { choose } = opened()
    expect(await choose()).toEqual({ colour: 'red' })
    expect(server.requests).toHaveLength(3)
    server.always({ kind: 'raw', status: 400, body })
    await expect(choose()).rejects.toThrow()
    expect(server.requests).toHaveLength(4)
  })

  test('two customers who write at once learn it together', async () => {
    server.always(picky(({ temperature }) => (temperature === undefined ? undefined : refusesParameter('temperature'))))
    const { choose } = opened()
    expect(await Promise.all([choose(), choose()])).toEqual([{ colour: 'red' }, { colour: 'red' }])
    await choose()
    expect(server.requests).toHaveLength(5)
  })

  test('learning takes place within the time of the question', async () => {
    server.always(async ({ temperature }) => {
      await new Promise((done) => setTimeout(done, 250))
      return temperature === undefined ? structured({ colour: 'red' }) : refusesParameter('temperature')
    })
    await expect(opened({ timeoutMs: 400 }).choose()).rejects.toThrow(/timed out/)
  })
})

describe('a model that thinks until its limit', () => {
  const thinks = answers({ content: '', finishReason: 'length', usage: { total_tokens: 1_200 } })
  const ways: [string, Reply][] = [
    ['says nothing', thinks],
    ['says what it thinks', answers({ content: '<think>The customer', finishReason: 'length' })],
    ['thinks in a field', answers({ content: '{"col', finishReason: 'length', more: { reasoning: 'The customer' } })],
    [
      'thinks in secret',
      answers({
        content: '{"col',
        finishReason: 'length',
        usage: { completion_tokens_details: { reasoning_tokens: 990 } },
      }),
    ],
    ['is cut off by Gemini', answers({ content: null, finishReason: 'MAX_TOKENS' })],
  ]
  test.each(ways)('and %s is asked once more with a larger limit, and from then on', async (_, reply) => {
    server.always(picky(({ max_tokens = 0 }) => (max_tokens < 5_000 ? reply : undefined)))
    const { choose } = opened()
    expect(await choose()).toEqual({ colour: 'red' })
    expect(await choose()).toEqual({ colour: 'red' })
    expect(server.requests.map(({ max_tokens }) => max_tokens)).toEqual([1_000, 8_000, 8_000])
  })

  test('is asked without a limit if it takes no larger one', async () => {
    server.always(
      picky(({ max_tokens }) =>
        max_tokens === undefined
          ? undefined
          : max_tokens > 4_096
            ? fails(400, 'max_tokens is too large: 8000.')
            : thinks,
      ),
    )
    const { choose } = opened()
    expect(await choose()).toEqual({ colour: 'red' })
    await choose()
    expect(server.requests.map(({ max_tokens }) => max_tokens)).toEqual([1_000, 8_000, undefined, undefined])
  })

  test('costs what both questions cost', async () => {
    server.reply(thinks, answers({ content: '{"colour":"red"}', usage: { total_tokens: 300 } }))
    const { choose, spent } = opened()
    await choose()
    expect(spent).toEqual([1_500])
  })

  test('and does so without any limit gives no answer, which is no text either', async () => {
    server.always(thinks)
    await expect(opened().choose()).rejects.toThrow('cut off')
    expect(server.requests.map(({ max_tokens }) => max_tokens)).toEqual([1_000, 8_000, undefined])
  })

  test('an answer that is too long without any thinking is not asked for again', async () => {
    server.always(answers({ content: 'blah '.repeat(100), finishReason: 'length' }))
    await expect(opened().choose()).rejects.toThrow('cut off')
    expect(server.requests).toHaveLength(1)
  })
})

describe('a server that refuses functions is asked in other ways, down to plain words:', () => {
  const isNamed = ({ tool_choice }: RecordedRequest) => typeof tool_choice === 'object'
  const json = says('{"colour":"red"}')
  const shape = ({ tools, tool_choice, response_format }: RecordedRequest) =>
    [tools && 'tools', tool_choice && JSON.stringify(tool_choice), response_format?.type].filter(Boolean).join(' ')
  const named = 'tools {"type":"function","function":{"name":"paint"}}'
  const noTools = fails(400, 'registry.ollama.ai/library/gemma:2b does not support tools')

  const ways: [string, (request: RecordedRequest) => Reply | undefined, Reply, string[]][] = [
    [
      'LM Studio knows only words for the choice',
      (request) =>
        isNamed(request)
          ? fails(400, "Invalid tool_choice type: 'object'. Supported string values: none, auto, required")
          : undefined,
      structured({ colour: 'red' }),
      [named, 'tools "required"'],
    ],
    [
      'a model that thinks may not be forced',
      ({ tool_choice }) =>
        tool_choice === undefined
          ? undefined
          : fails(400, 'Thinking may not be enabled when tool_choice forces tool use.'),
      structured({ colour: 'red' }),
      [named, 'tools "required"', 'tools'],
    ],
    ['Ollama’s model knows no tools', ({ tools }) => (tools ? noTools : undefined), json, [named, 'json_schema']],
    [
      'OpenRouter finds nobody who does, with 404',
      ({ tools }) =>
        tools
          ? failsAs(404, { error: { message: 'No endpoints found that support tool use.', code: 404 } })
          : undefined,
      json,
      [named, 'json_schema'],
    ],
    [
      'llama.cpp says so with 500',
      ({ tools }) =>
        tools
          ? failsAs(500, { error: { code: 500, message: 'tools param requires --jinja flag', type: 'server_error' } })
          : undefined,
      json,
      [named, 'json_schema'],
    ],
    [
      'its grammar cannot express the schema',
      ({ tools, response_format }) =>
        tools || response_format?.type === 'json_schema' ? fails(400, 'failed to parse grammar') : undefined,
      json,
      [named, 'json_schema', 'json_object'],
    ],
    [
      'DeepSeek has no schemas either',
      ({ tools, response_format }) =>
        tools
          ? noTools
          : response_format?.type === 'json_schema'
            ? fails(400, 'This response_format type is unavailable now')
            : undefined,
      json,
      [named, 'json_schema', 'json_object'],
    ],
    [
      'nothing but words',
      ({ tools, response_format }) =>
        tools ? noTools : response_format ? fails(422, "'response_format' is not supported") : undefined,
      says('<think>Blue {or} red?</think>It is ```json\n{"Colour": "red"}\n```'),
      [named, 'json_schema', 'json_object', ''],
    ],
  ]
  test.each(ways)('%s', async (_, refuses, then, shapes) => {
    server.always(picky(refuses, then))
    const { guard, choose } = opened()
    expect(await choose()).toEqual({ colour: 'red' })
    expect(await choose()).toEqual({ colour: 'red' })
    expect(server.requests.map(shape)).toEqual([...shapes, shapes.at(-1)])
    expect([guard.state(), guard.answers()]).toEqual(['ok', true])
    const { messages = [], tools } = server.requests.at(-1) ?? {}
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user'])
    if (!tools) expect(messages[0]?.content).toMatch(/^Paint\.\n\n.*JSON.*"colour"/s)
  })

  test('one call that failed is asked for in words, this once', async () => {
    server.always(
      picky(
        ({ tools }) => (tools ? fails(400, 'Failed to call a function.', { code: 'tool_use_failed' }) : undefined),
        json,
      ),
    )
    const { guard, choose } = opened()
    expect(await choose()).toEqual({ colour: 'red' })
    server.always(structured({ colour: 'blue' }))
    expect(await choose()).toEqual({ colour: 'blue' })
    expect(server.requests.map(shape)).toEqual([named, '', named])
    expect(guard.state()).toBe('ok')
  })
})

describe('a server that refuses functions to choose from', () => {
  const paint = tool(() => 'done', { name: 'paint', description: 'Paints.', schema })
  const wash = tool(() => 'done', { name: 'wash', description: 'Washes.', schema: z.object({}) })
  const vllm = '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set'

  test('is told of them in words, and what it writes is a call', async () => {
    server.always(
      picky(
        ({ tools }) => (tools ? fails(400, vllm) : undefined),
        says('Sure: {"name":"paint","arguments":{"colour":"red"}}'),
      ),
    )
    const { chat } = opened()
    const bound = chat.bindTools([paint, wash])
    const question = [new SystemMessage('Do it.'), new HumanMessage('Paint it red.')]
    const answer = await bound.invoke(question)
    expect(answer.tool_calls).toMatchObject([{ name: 'paint', args: { colour: 'red' } }])
    expect(server.requests).toHaveLength(2)

    server.always(says('It is red now.'))
    const returned = new ToolMessage({ tool_call_id: 'call_1', content: '{"result":"done"}' })
    const end = await bound.invoke([...question, answer, returned])
    expect([end.text, end.tool_calls]).toEqual(['It is red now.', []])
    const { messages = [] } = server.requests.at(-1) ?? {}
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
    expect(messages[0]?.content).toMatch(/^Do it\.\n\n.*"name":"paint".*"name":"wash"/s)
    expect(messages[2]?.content).toContain('{"name":"paint","arguments":{"colour":"red"}}')
    expect(messages[3]?.content).toContain('{"result":"done"}')
  })

  test('may take a forced one all the same, as vLLM does', async () => {
    server.always(
      picky(
        ({ tool_choice, tools }) => (tools && tool_choice === undefined ? fails(400, vllm) : undefined),
        structured({ colour: 'red' }),
      ),
    )
    const { chat, choose } = opened()
    await chat.bindTools([paint, wash]).invoke('Paint it.')
    await choose()
    expect(server.requests.map(({ tools }) => tools?.length)).toEqual([2, undefined, 1])
  })

  test('words without a call stay words, without thinking', async () => {
    server.always(answers({ content: '<think>Paint {it}?</think>No {thanks}.', more: { reasoning_content: 'Hm' } }))
    const answer = await opened().chat.bindTools([paint, wash]).invoke('Paint it.')
    expect(answer.content).toBe('No {thanks}.')
    expect(answer.tool_calls).toEqual([])
    expect(JSON.stringify(answer)).not.toMatch(/Hm|Paint \{it/)
  })

  test('an answer that the server streams though nobody asked for that is put together', async () => {
    const request = { model: 'm', messages: [] }
    const streamed = (answer: Answer): Reply => ({
      kind: 'raw',
      type: 'text/event-stream',
      body: completionStream(request, answer).join(''),
    })
    server.reply(
      streamed({ content: '<think>Paint {it}?</think>A text of more than one piece.' }),
      streamed({
        content: null,
        toolCalls: [
          { name: 'paint', args: { colour: 'dark red, almost brown' } },
          { name: 'wash', args: {} },
        ],
      }),
    )
    const bound = opened().chat.bindTools([paint, wash])
    expect((await bound.invoke('Hi')).text).toBe('A text of more than one piece.')
    expect((await bound.invoke('Hi')).tool_calls).toMatchObject([
      { name: 'paint', args: { colour: 'dark red, almost brown' } },
      { name: 'wash' },
    ])
  })

  test('calls beside each other are all read, whatever shape each has', async () => {
    server.always(
      calls(
        { name: 'functions.paint', args: '```json\n{"Colour":"red"}\n```' },
        { name: 'wash', args: {} },
        { name: 'fly', args: { to: 'me' } },
      ),
    )
    const answer = await opened().chat.bindTools([paint, wash]).invoke('Paint it.')
    expect(answer.tool_calls?.map(({ name, args }) => [name, args])).toEqual([
      ['paint', { colour: 'red', Colour: 'red' }],
      ['wash', {}],
      ['fly', { to: 'me' }],
    ])
  })
})
