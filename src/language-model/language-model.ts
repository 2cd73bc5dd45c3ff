import { ChatOpenAI } from '@langchain/openai'
import { outgoing, type ProxySettings } from '../base/outgoing.ts'
import type { ModelGuard } from './model-guard.ts'
import { patientFetch } from './patient-fetch.ts'

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

/** Always passed to clients, which would otherwise read a URL from the environment. */
export const openAiUrl = 'https://api.openai.com/v1'
/** Far above any expected answer; stops endless output. */
const maxAnswerTokens = 1_000

/**
 * A chat model behind OpenAI's protocol: OpenAI, Ollama, vLLM or a gateway. With a guard it is asked only while the
 * guard allows it.
 */
export function createLanguageModel(
  { apiKey, baseUrl, model, timeoutMs, retries = 1, proxies }: LanguageModelSettings,
  guard?: ModelGuard,
) {
  const ask = patientFetch(retries, outgoing(proxies).fetch)
  return new ChatOpenAI({
    apiKey,
    model,
    timeout: timeoutMs,
    maxRetries: 0, // patientFetch retries instead; see its doc
    // Streaming would make LangChain download tokenizer tables to count tokens.
    streaming: false,
    // Reasoning models refuse a temperature, and their reasoning would count against the limit.
    ...(isReasoningModel(model) ? {} : { temperature: 0, maxTokens: maxAnswerTokens }),
    configuration: {
      // Always set. Otherwise environment variables (OPENAI_API_BASE, LANGSMITH_GATEWAY) would redirect customers'
      // texts.
      baseURL: baseUrl ?? openAiUrl,
      fetch: guard ? guard.around(ask) : ask,
      // With OPENAI_LOG set, the client would print whole requests, including customers' texts.
      logLevel: 'off',
    },
  })
}

const isReasoningModel = (model: string) => /^(o\d|gpt-5(?!-chat))/.test(model)
