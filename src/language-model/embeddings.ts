import { OpenAIEmbeddings } from '@langchain/openai'
import { outgoing } from '../base/outgoing.ts'
import { type LanguageModelSettings, openAiUrl } from './language-model.ts'
import { modelTimeLeftMs, withModelTime } from './message-time.ts'
import { UnusableAnswer } from './model-failure.ts'
import type { ModelGuard } from './model-guard.ts'
import { patientFetch } from './patient-fetch.ts'

/** Turns texts into vectors of length 1 that are close when the texts mean the same. Rejects when one of them is missing or unusable. */
export interface Embedding {
  /** The model and where it is: vectors of different models do not compare. */
  name: string
  /** Within the message's time, and a small part of it: the search does without. */
  ofQuestion(texts: string[]): Promise<Float32Array[]>
  /** In the background, with more patience. */
  ofArticles(texts: string[]): Promise<Float32Array[]>
}

/** How long a question may wait for its vector, where all that is asked about one message may take `timeoutMs`. */
export const embeddingTimeMs = (timeoutMs: number): number => Math.min(2_000, timeoutMs / 4)

/** An embedding model behind OpenAI's protocol, at the language model's address. */
export function createEmbedding(
  { apiKey, baseUrl, model, timeoutMs, retries = 1, proxies }: LanguageModelSettings,
  guard: ModelGuard,
): Embedding {
  const ask = patientFetch(retries, outgoing(proxies).fetch)
  const client = new OpenAIEmbeddings({
    apiKey,
    model,
    // The guard's time-outs come first, so that it sees what timed out.
    timeout: 2 * timeoutMs,
    maxRetries: 0, // patientFetch retries instead; it says why
    // A queue would make a question wait for the articles, and in the time of another message.
    maxConcurrency: Number.POSITIVE_INFINITY,
    // The client's default, base64, is refused or ignored by some gateways.
    encodingFormat: 'float',
    configuration: { baseURL: baseUrl ?? openAiUrl, fetch: guard.around(ask), logLevel: 'off' },
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

/** Characters. OpenAI's models refuse more than 8,192 tokens. */
const longestText = 6_000

function ofLengthOne(values: unknown): Float32Array {
  if (!Array.isArray(values) || !values.every(Number.isFinite)) throw new UnusableAnswer('an embedding is no vector')
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  if (!(length > 0)) throw new UnusableAnswer('an embedding points nowhere')
  return Float32Array.from(values, (value) => value / length)
}
