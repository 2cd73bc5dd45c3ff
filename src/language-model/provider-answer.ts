import { z } from 'zod'
import { estimateTokens } from './tokens.ts'

/** What a provider's answer to one question says about the provider itself. */
export interface ProviderAnswer {
  /** It did its work, also if it refuses this one question. */
  works: boolean
  /** What the question cost; 0 if the provider did not answer it. */
  tokens: number
  /** How long it wants to be left alone. */
  retryAfterMs: number
}

/** Faults of the question, which say nothing about the next one. Whoever writes such questions must not stop the model for others. */
const faultsOfQuestion = ['content_filter', 'context_length_exceeded', 'string_above_max_length', 'invalid_prompt']

const bodySchema = z.object({
  choices: z.array(z.unknown()).optional(),
  data: z.array(z.unknown()).optional(),
  usage: z.object({ total_tokens: z.number().nonnegative() }).optional().catch(undefined),
  error: z.object({ code: z.string().nullish() }).optional().catch(undefined),
})

/** Reads an answer of the chat completions or embeddings API as far as it tells how the provider does. `question` is the body of the request. */
export function readProviderAnswer(response: Response, body: string, question: string): ProviderAnswer {
  const { choices = [], data = [], usage, error } = readBody(body)
  const answers = response.ok && choices.length + data.length > 0
  // Embeddings are long, and cost nothing for it.
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
