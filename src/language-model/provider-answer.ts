import { z } from 'zod'
import { estimateTokens } from './tokens.ts'
import { isFaultOfQuestion, readServerError, type ServerError } from './wire/server-error.ts'

/** What one answer says about the provider itself. */
export interface ProviderAnswer {
  /** The provider did its work, even if it refuses this question. */
  works: boolean
  /** What it says instead of answering. */
  error?: ServerError
  /** The tokens the question used; 0 if the provider did not answer. */
  tokens: number
  /** The wait that the provider asks for. */
  retryAfterMs: number
}

const bodySchema = z.object({
  choices: z.array(z.unknown()).nullish(),
  data: z.array(z.unknown()).nullish(),
  usage: z.object({ total_tokens: z.number().nonnegative() }).optional().catch(undefined),
})

/**
 * Reads the provider's state from an answer of the chat completions or embeddings API. `question` is the request body.
 */
export function readProviderAnswer(response: Response, body: string, question: string): ProviderAnswer {
  const { choices, data, usage } = readBody(body)
  const answers = response.ok && (choices?.length ?? 0) + (data?.length ?? 0) > 0
  const error = answers ? undefined : readServerError(response, body)
  // Embeddings are long but have no output tokens.
  const written = choices?.length ? body : ''
  return {
    works: answers || (error !== undefined && isFaultOfQuestion(error)),
    error,
    tokens: usage?.total_tokens ?? (answers ? estimateTokens(question + written) : 0),
    retryAfterMs: retryAfterMs(response),
  }
}

function readBody(body: string): z.infer<typeof bodySchema> {
  try {
    return bodySchema.parse(JSON.parse(body))
  } catch {
    return {}
  }
}

function retryAfterMs({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0)
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 0
}
