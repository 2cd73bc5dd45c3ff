import type { IncomingMessage } from 'node:http'
import type { Classification } from '../src/domain/classification.ts'
import type { Answer, ChatRequest } from './scripted-openai-wire.ts'

/** One question that reached the server. */
export interface RecordedRequest extends ChatRequest {
  /** The path and query that it came to. */
  url: string
  headers: IncomingMessage['headers']
  /** The client hung up before it was answered. */
  abandoned: boolean
  /** When it came, and when it was answered or abandoned, as by `performance.now()`. */
  arrivedAtMs: number
  endedAtMs?: number
}

/** What the model does with one question. */
export type Reply =
  | { kind: 'structured'; value: object }
  | ({ kind: 'answer' } & Answer)
  | { kind: 'status'; status: number; retryAfter?: number; message: string; more?: object }
  | { kind: 'raw'; body: string; status?: number; type?: string; headers?: Record<string, string> }
  | { kind: 'hang' }
  | { kind: 'cut'; afterHeaders: boolean }

export type Script = Reply | ((request: RecordedRequest) => Reply | Promise<Reply>)

/** A JSON object, through whichever way the client asked for structured output: a function call or JSON text. */
export const structured = (value: object): Reply => ({ kind: 'structured', value })
export const says = (content: string): Reply => ({ kind: 'answer', content })
/** `args` may be a string that is no JSON, as models write at times. */
export const calls = (...toolCalls: { name: string; args: unknown }[]): Reply => ({
  kind: 'answer',
  content: null,
  toolCalls,
})
export const refuses = (refusal = "I'm sorry, I can't help with that."): Reply => ({
  kind: 'answer',
  content: null,
  refusal,
})
/** At the token limit: `content`, or the JSON of a function call, is cut off. */
export const cutShort = (content: string): Reply => ({ kind: 'answer', content, finishReason: 'length' })
export const fails = (status = 500, message = 'The server had an error.', more: object = {}): Reply => ({
  kind: 'status',
  status,
  message,
  more,
})
/** As OpenAI refuses a parameter that a model does not take. */
export const refusesParameter = (
  param: string,
  message = `Unsupported parameter: '${param}' is not supported.`,
): Reply => fails(400, message, { param, code: 'unsupported_parameter' })
/** An answer in the shape of another server: more fields of the message, or other figures. */
export const answers = (answer: Partial<Answer>): Reply => ({ kind: 'answer', content: null, ...answer })
/** `retryAfter` in seconds. */
export const rateLimits = (retryAfter?: number): Reply => ({
  kind: 'status',
  status: 429,
  retryAfter,
  message: 'Rate limit reached for requests.',
})
/** A 200 with this body, which need not be JSON. */
export const nonsense = (body = '<html>not what you asked for'): Reply => ({ kind: 'raw', body })
/** A web page. */
export const page = (status = 200, body = '<!doctype html><html><title>Welcome</title></html>'): Reply => ({
  kind: 'raw',
  status,
  type: 'text/html; charset=utf-8',
  body,
})
/** An error as it is, in the shape of another server. */
export const failsAs = (status: number, body: object): Reply => ({ kind: 'raw', status, body: JSON.stringify(body) })
export const hangs = (): Reply => ({ kind: 'hang' })
/** The connection drops: before any answer, or in the middle of it. */
export const cuts = ({ afterHeaders = false } = {}): Reply => ({ kind: 'cut', afterHeaders })

/** Whether the client wants a classification, rather than an answer for the customer. */
export const isTriage = ({ tools = [] }: RecordedRequest) => tools.some((tool) => tool.function.name === 'classify')

/** What the customer wrote, in the last user turn of a request. */
export function customerMessage({ messages }: RecordedRequest): string {
  const content = messages.findLast(({ role }) => role === 'user')?.content ?? ''
  try {
    return String(JSON.parse(content).message ?? content)
  } catch {
    return content
  }
}

/** A model that classifies by the first rule whose pattern the customer's message matches; without one it is unsure. */
export const asClassifier =
  (rules: { when: RegExp; is: Partial<Classification> & Pick<Classification, 'intent'> }[]) =>
  (request: RecordedRequest): Reply => {
    const message = customerMessage(request)
    const rule = rules.find(({ when }) => when.test(message))
    const unsure = { intent: 'human_needed', confidence: 0.3 }
    const usual = {
      confidence: 0.95,
      summary: 'A scripted summary.',
      sentiment: 'neutral',
      language: 'en',
      urgency: 'normal',
    }
    return structured({ ...usual, ...(rule?.is ?? unsure) })
  }

/** The sentences of articles that a department offered in a request, or in what a tool returned, by their numbers. */
export function offeredIn({ messages }: RecordedRequest): Map<number, string> {
  const said = messages.map(({ content }) => content ?? '').join('\n')
  const found = said.matchAll(/"sentences":(\{(?:"\d+":"(?:[^"\\]|\\.)*",?)*\})/g)
  const sentences = [...found].flatMap(([, map = '{}']) => Object.entries<string>(JSON.parse(map)))
  return new Map(sentences.map(([number, text]) => [Number(number), text]))
}

/** The numbers of the offered sentences that match one of these. */
export const numbersOf = (request: RecordedRequest, ...patterns: RegExp[]): number[] =>
  [...offeredIn(request)].flatMap(([number, text]) => (patterns.some((pattern) => pattern.test(text)) ? number : []))

/** A model that answers with the offered sentences that match one of these. */
export const choosing =
  (...patterns: RegExp[]) =>
  (request: RecordedRequest): Reply =>
    calls({ name: 'answer', args: { sentences: numbersOf(request, ...patterns) } })
