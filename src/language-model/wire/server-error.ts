import { isObject } from './json-in-text.ts'

/** What a server says about a question that it does not answer. */
export interface ServerError {
  status: number
  /** The codes and types it gives, in lower case. */
  codes: string[]
  /** The parameter that it names. */
  param: string
  /** All its words, in lower case. They may quote the customer or the key, so they are read and never logged. */
  words: string
  /** A web page instead of JSON. */
  isPage: boolean
}

const longestRead = 3_000

/**
 * Reads the errors of OpenAI, Azure, vLLM, Ollama, llama.cpp, FastAPI and gateways, which differ. Undefined for an
 * answer. Some gateways send an error with status 200.
 */
export function readServerError({ status, headers }: Response, body: string): ServerError | undefined {
  const isPage = /text\/html/i.test(headers.get('content-type') ?? '') || /^\s*<(?:!doctype|html)/i.test(body)
  const parsed = isPage ? undefined : [asJson(body)].flat()[0]
  const error = isObject(parsed) ? (parsed.error ?? parsed) : parsed
  const isHidden = isObject(parsed) && parsed.choices === undefined && Boolean(parsed.error)
  if (status < 400 && !isPage && !isHidden) return undefined
  const fields = wordsOf(error ?? (isPage ? '' : body))
  return {
    status: status < 400 && isHidden ? statusIn(error) : status,
    codes: fields.filter(({ name }) => /^(?:code|type|status)$/.test(name)).map(({ value }) => value),
    param: fields.find(({ name }) => name === 'param')?.value ?? '',
    words: fields
      .map(({ value }) => value)
      .join(' ')
      .slice(0, longestRead),
    isPage,
  }
}

function statusIn(error: unknown): number {
  const code = isObject(error) ? Number(error.code ?? error.status) : Number.NaN
  return code >= 400 && code < 600 ? code : 502
}

/** What repeats the question is left out: it says nothing about the server. */
const echoes = ['input', 'ctx', 'failed_generation', 'url']

function wordsOf(error: unknown, name = '', depth = 0): { name: string; value: string }[] {
  if (typeof error === 'string' || typeof error === 'number')
    return [{ name, value: String(error).slice(0, longestRead).toLowerCase() }]
  if (depth > 5 || typeof error !== 'object' || error === null) return []
  if (Array.isArray(error)) return error.slice(0, 20).flatMap((each) => wordsOf(each, name, depth + 1))
  return Object.entries(error)
    .filter(([inner]) => !echoes.includes(inner))
    .flatMap(([inner, value]) => wordsOf(value, inner, depth + 1))
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The provider does not want to speak of this message. That is the message's fate, and says nothing about the model. */
export const isFiltered = ({ status, codes, words }: ServerError): boolean =>
  codes.some((code) =>
    /content_?filter|content_policy|responsibleai|invalid_prompt|data_inspection|moderation/.test(code),
  ) ||
  (status < 500 &&
    /content (?:management )?(?:filter|policy)|content exists risk|inappropriate content|flagged (?:as|for|by|input)|was flagged|usage policy|requires moderation/.test(
      words,
    ))

/** Errors of one question. They must not open the breaker, or one customer could block the model for others. */
export const isFaultOfQuestion = (error: ServerError): boolean =>
  isFiltered(error) || isFailedCall(error) || (error.status !== 429 && isTooLong(error))

/** The model called a function in a way that its server cannot read. */
export const isFailedCall = ({ status, codes, words }: ServerError): boolean =>
  status !== 429 &&
  (codes.some((code) => /tool_use_failed|output_parse_failed|json_validate_failed|invalid_tool_arguments/.test(code)) ||
    /tool_use_failed|failed to call a function|invalid tool (?:call )?arguments|(?:failed to parse|could not parse|error parsing|invalid) tool call/.test(
      words,
    ))

const isTooLong = ({ codes, words }: ServerError): boolean =>
  codes.some((code) => /context_length_exceeded|string_above_max_length|exceed_context_size/.test(code)) ||
  /maximum context length|context (?:window|length)|prompt is too long|too many tokens/.test(words)
