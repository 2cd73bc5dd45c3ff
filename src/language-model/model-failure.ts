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
  /** HTTP status, if the provider gave one. */
  status?: number
}

/** The answer arrived but cannot be used: wrong format, cut off, or not a classification. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer'
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

/** Warns of failures, except when the model was not asked, which would repeat with every message. */
export const levelOf = ({ kind }: ModelFailure): 'debug' | 'warn' => (kind === 'not asked' ? 'debug' : 'warn')

function fields(error: unknown): { name: string; status?: number; message: string; cause?: unknown } {
  if (!(error instanceof Error)) return { name: '', message: '' }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined
  return { name: error.name, status, message: error.message, cause: error.cause }
}
