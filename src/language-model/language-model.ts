import { ChatOpenAI } from '@langchain/openai'
import { outgoing, type ProxySettings } from '../base/outgoing.ts'
import type { ModelGuard } from './model-guard.ts'
import { patientFetch } from './patient-fetch.ts'

/** How to reach a language model. `timeoutMs` bounds one question in total, retries included. */
export interface LanguageModelSettings {
  apiKey: string
  /** Absent: OpenAI itself. */
  baseUrl?: string
  model: string
  timeoutMs: number
  /** How often a busy or unreachable provider is asked again; 1 unless told. */
  retries?: number
  /** Absent: it is reached directly. */
  proxies?: ProxySettings
}

/** Always given to the clients: they would read another from the environment. */
export const openAiUrl = 'https://api.openai.com/v1'
/** Far above any answer we want; it stops a model that babbles without end. */
const maxAnswerTokens = 1_000

/** A chat model behind OpenAI's protocol: OpenAI, Ollama, vLLM or a gateway. With a guard it is asked only while that makes sense. */
export function createLanguageModel(
  { apiKey, baseUrl, model, timeoutMs, retries = 1, proxies }: LanguageModelSettings,
  guard?: ModelGuard,
) {
  const ask = patientFetch(retries, outgoing(proxies).fetch)
  return new ChatOpenAI({
    apiKey,
    model,
    timeout: timeoutMs,
    maxRetries: 0, // patientFetch retries instead; it says why
    // Streaming would make LangChain fetch tokenizer tables from the internet to count tokens.
    streaming: false,
    // Reasoning models refuse a temperature, and their thinking would count against the limit.
    ...(isReasoningModel(model) ? {} : { temperature: 0, maxTokens: maxAnswerTokens }),
    configuration: {
      // Always given: otherwise variables of the environment (OPENAI_API_BASE, LANGSMITH_GATEWAY) would redirect customers' texts.
      baseURL: baseUrl ?? openAiUrl,
      fetch: guard ? guard.around(ask) : ask,
      // The client would print whole requests, customers' texts included, if OPENAI_LOG were set.
      logLevel: 'off',
    },
  })
}

const isReasoningModel = (model: string) => /^(o\d|gpt-5(?!-chat))/.test(model)
