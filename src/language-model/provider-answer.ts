import { z } from 'zod'
import { estimateTokens } from './tokens.ts'

/** What one answer says about the provider itself. */
export interface ProviderAnswer {
  /** The provider did its work, even if it refuses this question. */
  works: boolean
  /** The tokens the question used; 0 if the provider did not answer. */
  tokens: number
  /** The wait that the provider asks for. */
  retryAfterMs: number
}

/** Errors caused by the question. They must not open the breaker, or one customer could block the model for others. */
const faultsOfQuestion = ['content_filter', 'context_length_exceeded', 'string_above_max_length', 'invalid_prompt']

const bodySchema = z.object({
  choices: z.array(z.unknown()).optional(),
  data: z.array(z.unknown()).optional(),
  usage: z.object({ total_tokens: z.number().nonnegative() }).optional().catch(undefined),
  error: z.object({ code: z.string().nullish() }).optional().catch(undefined),
})

/**
 * Reads the provider's state from an answer of the chat completions or embeddings API. `question` is the request body.
 */
export function readProviderAnswer(response: Response, body: string, question: string): ProviderAnswer {
  const { choices = [], data = [], usage, error } = readBody(body)
  const answers = response.ok && choices.length + data.length > 0
  // Embeddings are long but have no output tokens.
  const written = choices.length > 0 ? body : ''
  return {
    works: answers || faultsOfQuestion.includes(error?.code ?? ''),
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
