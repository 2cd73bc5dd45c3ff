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
  /** The part of them that the answer is; what it was thought with included. */
  outputTokens: number
  /** The wait that the provider asks for. */
  retryAfterMs: number
}

const bodySchema = z.object({
  choices: z.array(z.unknown()).nullish(),
  data: z.array(z.unknown()).nullish(),
  usage: z
    .object({ total_tokens: z.number().nonnegative(), completion_tokens: z.number().nonnegative().nullish() })
    .optional()
    .catch(undefined),
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
  const tokens = usage?.total_tokens ?? (answers ? estimateTokens(question + written) : 0)
  const output = usage?.completion_tokens ?? (answers ? estimateTokens(written) : 0)
  return {
    works: answers || (error !== undefined && isFaultOfQuestion(error)),
    error,
    tokens,
    outputTokens: Math.min(tokens, output),
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
