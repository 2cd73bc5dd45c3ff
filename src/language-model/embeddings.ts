import { OpenAIEmbeddings } from '@langchain/openai'
import { outgoing } from '../base/outgoing.ts'
import { patientFetch } from '../base/patient-fetch.ts'
import type { LanguageModelSettings } from './language-model.ts'
import { modelTimeLeftMs, withModelTime } from './message-time.ts'
import { UnusableAnswer } from './model-failure.ts'
import type { ModelGuard } from './model-guard.ts'
import { addressFor, openAiUrl, readAddress } from './wire/address.ts'
import { reachingFetch } from './wire/reaching-fetch.ts'

/**
 * Turns texts into vectors of length 1; texts with similar meanings get close vectors. Rejects if any vector is missing
 * or unusable.
 */
export interface Embedding {
  /** The model and its address, because vectors of different models cannot be compared. */
  name: string
  /** Uses a small part of the message's time, since search works without it. */
  ofQuestion(texts: string[]): Promise<Float32Array[]>
  /** For background work, with a longer timeout. */
  ofArticles(texts: string[]): Promise<Float32Array[]>
}

/** The timeout for a question's vector, out of the message's total `timeoutMs`. */
export const embeddingTimeMs = (timeoutMs: number): number => Math.min(2_000, timeoutMs / 4)

/** An embedding model behind OpenAI's protocol, at the language model's address. */
export function createEmbedding(
  { apiKey, baseUrl, model, timeoutMs, retries = 1, proxies }: LanguageModelSettings,
  guard: ModelGuard,
): Embedding {
  const address = addressFor(readAddress(baseUrl), model)
  const ask = reachingFetch(address, patientFetch(retries, outgoing(proxies).fetch))
  const client = new OpenAIEmbeddings({
    apiKey,
    model,
    // The guard's timeout must fire first, so that the guard sees it.
    timeout: 2 * timeoutMs,
    maxRetries: 0, // patientFetch retries instead; see its doc
    // A queue would make a question wait for articles, on another message's time.
    maxConcurrency: Number.POSITIVE_INFINITY,
    // Some gateways refuse or ignore the client's default, base64.
    encodingFormat: 'float',
    configuration: { baseURL: address.bases[0], fetch: guard.around(ask), logLevel: 'off' },
  })
  const embed = async (texts: string[], mostMs: number) => {
    const ask = () => client.embedDocuments(texts.map((text) => text.slice(0, longestText)))
    const vectors = await withModelTime(Math.min(mostMs, modelTimeLeftMs(mostMs)), ask)
    return vectors.map(ofLengthOne)
  }
  return {
    name: `${model} at ${baseUrl ?? openAiUrl}`,
    ofQuestion: (texts) => embed(texts, embeddingTimeMs(timeoutMs)),
    ofArticles: (texts) => embed(texts, timeoutMs),
  }
}

/** In characters. OpenAI's models refuse more than 8,192 tokens. */
const longestText = 6_000

function ofLengthOne(values: unknown): Float32Array {
  if (!Array.isArray(values) || !values.every(Number.isFinite)) throw new UnusableAnswer('an embedding is not a vector')
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  if (!(length > 0)) throw new UnusableAnswer('an embedding has length zero')
  return Float32Array.from(values, (value) => value / length)
}
