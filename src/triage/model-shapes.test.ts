import pino from 'pino'
import { newInquiry } from '../../test/new-case.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { answers, calls, fails, failsAs, type Reply, refuses, says } from '../../test/scripted-replies.ts'
import { createLanguageModel } from '../language-model/language-model.ts'
import { createModelGuard } from '../language-model/model-guard.ts'
import { createModelClassifier } from './model-classifier.ts'

const lines: string[] = []
const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) })
const embedded = () =>
  ({
    intent: 'faq',
    confidence: 0.2,
    summary: 'By the embedded model.',
    sentiment: 'neutral',
    language: 'fr',
    urgency: 'low',
  }) as const

let server: ScriptedOpenAI
beforeEach(async () => {
  server = await startScriptedOpenAI()
  lines.length = 0
})
afterEach(() => server.close())

function opened() {
  const guard = createModelGuard({ timeoutMs: 5_000, now: () => new Date(), log })
  const settings = { apiKey: 'k', baseUrl: server.url, model: 'm', timeoutMs: 10_000, retries: 0 }
  const model = createLanguageModel(settings, guard)
  const { classify } = createModelClassifier({ model, embedded, log })
  return { guard, classify: () => classify(newInquiry('Je veux mon argent !')) }
}

const json =
  '{"intent":"complaint","confidence":0.93,"summary":"Wants money.","sentiment":"negative","language":"fr","urgency":"high","translation":"I want my money!"}'
const thought = 'secret-thought {"intent":"faq","confidence":1}? {maybe}'
const read = {
  intent: 'complaint',
  confidence: 0.93,
  summary: 'Wants money.',
  sentiment: 'negative',
  language: 'fr',
  urgency: 'high',
  translation: 'I want my money!',
  by: 'language model',
  fallback: false,
}
const classifying = (args: unknown) => calls({ name: 'classify', args })

describe('a classification is read, however the model says it:', () => {
  const ways: [string, Reply][] = [
    ['after thinking in tags', says(`<think>${thought}</think>\n${json}`)],
    ['after thinking that only ends', says(`${thought}\n</think>\n\n${json}`)],
    ['after thinking without any tag', says(`${thought}\nSo the answer is:\n${json}`)],
    ['after thinking in a fence', says(`<thinking>${thought}</thinking>Here you are:\n\`\`\`json\n${json}\n\`\`\``)],
    ['as Kimi does', says(`◁think▷${thought}◁/think▷${json}`)],
    ['beside thinking in a field', answers({ content: json, more: { reasoning_content: thought } })],
    ['beside thinking in another field', answers({ content: json, more: { reasoning: thought, thinking: thought } })],
    [
      'in parts, of which thinking is one',
      answers({
        more: {
          content: [
            { type: 'thinking', thinking: [{ type: 'text', text: thought }] },
            { type: 'text', text: json.slice(0, 40) },
            { type: 'text', text: json.slice(40) },
          ],
        },
      }),
    ],
    [
      'by a call beside thinking',
      answers({
        content: `<think>${thought}</think>`,
        toolCalls: [{ name: 'classify', args: json }],
        more: { reasoning_content: thought },
      }),
    ],
    ['by a call whose arguments are no string', answers({ more: withCall(JSON.parse(json)) })],
    ['by arguments in a string in a string', classifying(JSON.stringify(json))],
    ['by arguments in a fence', classifying(`\`\`\`json\n${json}\n\`\`\``)],
    ['by arguments in another object', classifying({ classification: JSON.parse(json) })],
    ['by arguments in a string in another object', classifying({ arguments: json })],
    ['by arguments in a list', classifying([JSON.parse(json)])],
    ['by a name with a prefix', calls({ name: 'functions.classify:0', args: json })],
    [
      'by a call that the server left in the text',
      says(`<tool_call>\n{"name":"classify","arguments":${json}}\n</tool_call>`),
    ],
    ['by the call of older servers', answers({ more: { function_call: { name: 'classify', arguments: json } } })],
    ['with names in capitals', says(json.replace('"intent"', '"Intent"').replace('"summary"', '"SUMMARY"'))],
    ['with more than was asked for', says(json.replace('{', '{"reason":"It says so.","tags":["a"],'))],
    [
      'in other words',
      classifying({
        ...JSON.parse(json),
        intent: 'COMPLAINT',
        confidence: '93%',
        language: 'French',
        sentiment: 'Angry',
        urgency: 'HIGH',
      }),
    ],
  ]
  test.each(ways)('%s', async (_, reply) => {
    server.always(reply)
    expect(await opened().classify()).toEqual(read)
    expect(lines.join()).not.toContain('secret-thought')
  })
})

function withCall(args: object): object {
  return { tool_calls: [{ type: 'function', function: { name: 'classify', arguments: args } }] }
}

describe('what is no classification leaves the message to the embedded model, and the model to others:', () => {
  const ways: [string, Reply][] = [
    ['thinking without end', says(`<think>${thought} ${json}`)],
    ['thinking alone', answers({ content: '', more: { reasoning_content: thought } })],
    ['an intent that there is not', classifying({ ...JSON.parse(json), intent: 'pay out' })],
    ['a failed call, as Groq says it', fails(400, 'Failed to call a function.', { code: 'tool_use_failed' })],
    ['a failed call with status 500', fails(500, 'Failed to parse tool call arguments as JSON')],
    ['arguments that the server finds invalid', fails(400, 'Invalid tool arguments for classify')],
    [
      'a question that is too long',
      failsAs(400, { object: 'error', message: "This model's maximum context length is 8 tokens." }),
    ],
  ]
  test.each(ways)('%s', async (_, reply) => {
    server.always(reply)
    const { guard, classify } = opened()
    for (let i = 0; i < 8; i++)
      expect(await classify()).toMatchObject({ intent: 'faq', by: 'embedded model', fallback: true })
    expect(guard.state()).toBe('ok')
    expect(lines.join()).not.toContain('secret-thought')
  })
})

describe('what the provider or the model will not speak of is for a person, and stops nobody else:', () => {
  const azure = {
    error: {
      message: 'The response was filtered due to the prompt triggering Azure OpenAI’s content management policy.',
      type: null,
      param: 'prompt',
      code: 'content_filter',
      status: 400,
      innererror: { code: 'ResponsibleAIPolicyViolation', content_filter_result: { hate: { filtered: true } } },
    },
  }
  const ways: [string, Reply][] = [
    ['Azure’s filter', failsAs(400, azure)],
    ['OpenAI’s', fails(400, 'Invalid prompt: your prompt was flagged.', { code: 'invalid_prompt' })],
    [
      'OpenRouter’s',
      failsAs(403, { error: { code: 403, message: 'Your input was flagged', metadata: { reasons: ['hate'] } } }),
    ],
    ['DeepSeek’s', fails(400, 'Content Exists Risk')],
    ['an answer that was filtered', answers({ content: '', finishReason: 'content_filter' })],
    ['half an answer', answers({ content: '{"intent":"bil', finishReason: 'content_filter' })],
    ['Gemini’s word for it', answers({ content: null, finishReason: 'SAFETY' })],
    ['a refusal', refuses()],
  ]
  test.each(ways)('%s', async (_, reply) => {
    server.always(reply)
    const { guard, classify } = opened()
    for (let i = 0; i < 8; i++)
      expect(await classify()).toMatchObject({ intent: 'human_needed', confidence: 1, urgency: 'low', fallback: true })
    expect(server.requests).toHaveLength(8)
    expect([guard.state(), guard.answers()]).toEqual(['ok', true])
  })
})
