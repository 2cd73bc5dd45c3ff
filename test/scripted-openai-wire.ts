import { createHash } from 'node:crypto'

/** What a client sent to POST /v1/chat/completions, as far as we look at it. */
export interface ChatRequest {
  model: string
  messages: ChatMessage[]
  stream?: boolean
  stream_options?: { include_usage?: boolean }
  tools?: { type: 'function'; function: { name: string; description?: string; parameters: unknown } }[]
  tool_choice?: string | { type: 'function'; function: { name: string } }
  response_format?: { type: string; json_schema?: { name: string; schema: unknown } }
  temperature?: number
  max_tokens?: number
  max_completion_tokens?: number
}

export interface ChatMessage {
  role: 'system' | 'developer' | 'user' | 'assistant' | 'tool'
  content: string | null
  tool_calls?: WireToolCall[]
  tool_call_id?: string
}

interface WireToolCall {
  id: string
  type: 'function'
  function: { name: string; arguments: string }
}

/** The answer of a model, before it is put in one of the two shapes. */
export interface Answer {
  content: string | null
  refusal?: string
  toolCalls?: { name: string; args: unknown }[]
  finishReason?: string
  /** More fields of the message, in which servers put thinking, or content in parts. */
  more?: object
  usage?: object
}

let answers = 0

/** A whole `chat.completion` object. */
export function completion(request: ChatRequest, answer: Answer): object {
  const calls = wireCalls(answer)
  return {
    ...envelope(request, 'chat.completion'),
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: answer.content,
          refusal: answer.refusal ?? null,
          annotations: [],
          ...(calls.length > 0 && { tool_calls: calls }),
          ...answer.more,
        },
        logprobs: null,
        finish_reason: finishReason(answer),
      },
    ],
    usage: { ...usage(request, answer), ...answer.usage },
  }
}

/** The same answer as the events of a stream, `[DONE]` included. */
export function completionStream(request: ChatRequest, answer: Answer): string[] {
  const head = envelope(request, 'chat.completion.chunk')
  const chunk = (delta: object, finish: string | null = null) =>
    event({ ...head, choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }] })
  return [
    chunk({ role: 'assistant', content: answer.content === null ? null : '', refusal: null }),
    ...pieces(answer.content ?? '').map((content) => chunk({ content })),
    ...pieces(answer.refusal ?? '').map((refusal) => chunk({ refusal })),
    ...wireCalls(answer).flatMap((call, index) => callDeltas(call, index).map((delta) => chunk(delta))),
    chunk({}, finishReason(answer)),
    ...(request.stream_options?.include_usage ? [event({ ...head, choices: [], usage: usage(request, answer) })] : []),
    'data: [DONE]\n\n',
  ]
}

/** The body of an error, as OpenAI sends it. */
export const failure = (status: number, message: string, more: object = {}) => ({
  error: {
    message,
    type: status === 429 ? 'requests' : status >= 500 ? 'server_error' : 'invalid_request_error',
    code: null,
    ...more,
  },
})

/** What a client sent to POST /v1/embeddings. */
export interface EmbeddingRequest {
  model: string
  input: string | string[]
  encoding_format?: string
}

/** Embeddings by `vector`, in the encoding asked for. */
export function embeddings(request: EmbeddingRequest, vector: (text: string) => number[]): object {
  const inputs = [request.input].flat()
  return {
    object: 'list',
    data: inputs.map((text, index) => ({ object: 'embedding', index, embedding: encoded(vector(text), request) })),
    model: request.model,
    usage: { prompt_tokens: tokens(inputs.join(' ')), total_tokens: tokens(inputs.join(' ')) },
  }
}

/** The list at GET /v1/models. */
export const models = { object: 'list', data: [{ id: 'gpt-4o-mini', object: 'model', created: 1, owned_by: 'script' }] }

const envelope = (request: ChatRequest, object: string) => ({
  id: `chatcmpl-${++answers}`,
  object,
  created: 1_760_000_000,
  model: request.model,
  service_tier: 'default',
  system_fingerprint: 'fp_script',
})

const wireCalls = ({ toolCalls = [] }: Answer): WireToolCall[] =>
  toolCalls.map(({ name, args }, index) => ({
    id: `call_${answers}_${index}`,
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
  }))

const callDeltas = ({ id, type, function: { name, arguments: args } }: WireToolCall, index: number) => [
  { tool_calls: [{ index, id, type, function: { name, arguments: '' } }] },
  ...pieces(args).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
]

const finishReason = ({ finishReason, toolCalls = [] }: Answer) =>
  finishReason ?? (toolCalls.length > 0 ? 'tool_calls' : 'stop')

function usage(request: ChatRequest, answer: Answer) {
  const prompt = tokens(JSON.stringify([request.messages, request.tools ?? '']))
  const written = tokens(JSON.stringify([answer.content, answer.toolCalls ?? '']))
  return {
    prompt_tokens: prompt,
    completion_tokens: written,
    total_tokens: prompt + written,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  }
}

/** Four characters a token: close enough for English, and no tokenizer to load. */
const tokens = (text: string) => Math.ceil(text.length / 4)
const pieces = (text: string) => text.match(/.{1,12}/gsu) ?? []
const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`

/** Alike when texts share words of more than three letters: each adds, whatever its ending, to one of 1,024 places. */
export function sharedWords(text: string): number[] {
  const places = new Array<number>(1024).fill(0)
  for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) {
    const place = createHash('sha256').update(word.slice(0, 5)).digest().readUInt16BE(0) % 1024
    places[place] = (places[place] ?? 0) + 1
  }
  places[0] = (places[0] ?? 0) + 0.1 // no vector points nowhere
  const length = Math.hypot(...places)
  return places.map((value) => value / length)
}

const encoded = (values: number[], { encoding_format }: { encoding_format?: string }) =>
  encoding_format === 'base64' ? Buffer.from(new Float32Array(values).buffer).toString('base64') : values
