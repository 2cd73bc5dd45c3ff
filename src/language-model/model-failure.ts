/** Why a language model gave no usable answer, in words that are safe to log: they contain no customer's text. */
export interface ModelFailure {
  kind:
    | 'not asked'
    | 'timed out'
    | 'stopped'
    | 'rate limited'
    | 'refused by the provider'
    | 'provider down'
    | 'unusable answer'
    | 'filtered'
  /** HTTP status, if the provider gave one. */
  status?: number
}

/** The answer arrived but cannot be used: wrong format, cut off, or not a classification. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer'
}

/** The provider or the model does not want to speak of this message, which says nothing about other messages. */
export class FilteredAnswer extends Error {
  override readonly name = 'FilteredAnswer'

  constructor() {
    super('the provider or the model does not want to speak of this message')
  }
}

/** The breaker is open or the budget spent, so the question was not sent. */
export class ModelGivenUp extends Error {
  override readonly name = 'ModelGivenUp'

  constructor() {
    super('the language model is not being asked for now')
  }
}

/** Classifies errors of LangChain, the OpenAI client and fetch. */
export function modelFailure(error: unknown): ModelFailure {
  if (error instanceof FilteredAnswer) return { kind: 'filtered' }
  const { name, status, message, cause } = fields(error)
  if (cause instanceof ModelGivenUp) return { kind: 'not asked' }
  if (status === 429) return { kind: 'rate limited', status }
  if (status !== undefined && status >= 500) return { kind: 'provider down', status }
  if (status !== undefined) return { kind: 'refused by the provider', status }
  if (name === 'TimeoutError') return { kind: 'timed out' }
  if (name === 'AbortError') return { kind: 'stopped' }
  // The OpenAI client throws plain `Error`s with fixed messages for these (openai/error: APIConnectionError).
  if (/connection error|terminated|premature close|fetch failed/i.test(message)) return { kind: 'provider down' }
  return { kind: 'unusable answer' }
}

/** The guard says once what is wrong with the settings (`model-problem.ts`). */
const refusingSettings = [401, 402, 403, 404]

/** Warns of failures, except of those that would repeat with every message. */
export const levelOf = ({ kind, status = 0 }: ModelFailure): 'debug' | 'warn' =>
  kind === 'not asked' || refusingSettings.includes(status) ? 'debug' : 'warn'

function fields(error: unknown): { name: string; status?: number; message: string; cause?: unknown } {
  if (!(error instanceof Error)) return { name: '', message: '' }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined
  return { name: error.name, status, message: error.message, cause: error.cause }
}
