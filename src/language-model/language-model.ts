import { ChatOpenAI } from '@langchain/openai'
import { outgoing, type ProxySettings } from '../base/outgoing.ts'
import { patientFetch } from '../base/patient-fetch.ts'
import type { ModelGuard } from './model-guard.ts'
import { adaptingFetch } from './wire/adapting-fetch.ts'
import { readAddress } from './wire/address.ts'
import { usualLimit } from './wire/habits.ts'
import { reachingFetch } from './wire/reaching-fetch.ts'

/** How to reach a language model. `timeoutMs` bounds one question in total, including retries. */
export interface LanguageModelSettings {
  apiKey: string
  /** OpenAI by default. */
  baseUrl?: string
  model: string
  timeoutMs: number
  /** How often to retry when the provider is busy or unreachable; 1 by default. */
  retries?: number
  /** Absent for a direct connection. */
  proxies?: ProxySettings
}

/** LangChain asks by the name of a model: some go to another API, others get other parameters. We ask as servers want. */
const anyModel = 'any'

/**
 * A chat model behind OpenAI's protocol: OpenAI, Azure, Ollama, vLLM or a gateway. With a guard it is asked only while
 * the guard allows it.
 */
export function createLanguageModel(
  { apiKey, baseUrl, model, timeoutMs, retries = 1, proxies }: LanguageModelSettings,
  guard?: ModelGuard,
) {
  const address = readAddress(baseUrl)
  const reach = reachingFetch(address, patientFetch(retries, outgoing(proxies).fetch))
  const ask = adaptingFetch(model, reach)
  return new ChatOpenAI({
    apiKey,
    model: anyModel,
    timeout: timeoutMs,
    maxRetries: 0, // patientFetch retries instead; see its doc
    // Streaming would make LangChain download tokenizer tables to count tokens.
    streaming: false,
    temperature: 0,
    maxTokens: usualLimit,
    configuration: {
      // Always set. Otherwise environment variables (OPENAI_API_BASE, LANGSMITH_GATEWAY) would redirect customers'
      // texts.
      baseURL: address.bases[0],
      fetch: guard ? guard.around(ask) : ask,
      // With OPENAI_LOG set, the client would print whole requests, including customers' texts.
      logLevel: 'off',
    },
  })
}
