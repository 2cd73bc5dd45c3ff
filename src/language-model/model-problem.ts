import type { ServerError } from './wire/server-error.ts'

/** What is wrong with a language model for as long as nobody mends it. */
export type ProblemKind = 'key' | 'access' | 'model' | 'quota' | 'address' | 'certificate' | 'unreachable'

export interface ModelProblem {
  kind: ProblemKind
  /** One sentence for the log, the health page and staff, and its remedy. Holds no customer's text and no secret. */
  words: string
  server: AskedServer
  /** What the server or the network said: a status or a code. */
  found: string
}

/** The settings that a remedy speaks of. */
export interface AskedServer {
  model: string
  /** Without a path's query. */
  address: string
  hasKey: boolean
}

/**
 * Whether a first failure is enough to say so. A server that has answered before may be restarting, or hidden by a page
 * of some proxy for a moment.
 */
export const isCertain = ({ kind }: ModelProblem, hasAnswered: boolean): boolean =>
  kind !== 'unreachable' && (!hasAnswered || (kind !== 'access' && kind !== 'address'))

/** Reads the problem from a server's error; undefined if it may pass by itself. */
export function problemFrom(error: ServerError, server: AskedServer): ModelProblem | undefined {
  const kind = kindOf(error)
  return kind && problemOf(kind, server, String(error.status))
}

/** Reads the problem from an error of the network. */
export function problemFromNetwork(error: unknown, server: AskedServer): ModelProblem | undefined {
  const code = networkCode(error)
  if (code === undefined) return undefined
  const kind = certificateCodes.test(code) ? 'certificate' : 'unreachable'
  return problemOf(kind, server, code)
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/
const networkCodes =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPROTO)$|CERT|SELF_SIGNED|UNABLE_TO|^ERR_TLS|^ERR_SSL/

/** Errors of fetch have their cause within, at times several layers deep. */
function networkCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined
  if ('code' in error && typeof error.code === 'string' && networkCodes.test(error.code)) return error.code
  const first = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined
  return networkCode('cause' in error ? error.cause : undefined, depth + 1) ?? networkCode(first, depth + 1)
}

function kindOf({ status, codes, words, isPage }: ServerError): ProblemKind | undefined {
  if (isPage) return status < 500 ? 'address' : undefined
  if (status === 402 || isSpent(codes, words)) return 'quota'
  if (status < 500 && status !== 429 && isUnknownModel(codes, words)) return 'model'
  if (
    status === 401 ||
    /invalid_api_key|api key not valid|invalid api key|incorrect api key/.test(`${codes.join(' ')} ${words}`)
  )
    return 'key'
  if (status === 403) return 'access'
  return status === 404 || status === 405 ? 'address' : undefined
}

/** A limit per minute passes; an account without credit does not. */
const isSpent = (codes: string[], words: string) =>
  codes.some((code) => /insufficient_quota|billing_hard_limit|credit/.test(code)) ||
  /insufficient (?:balance|credits?|funds|quota)|credit balance is too low|billing hard limit|out of credits/.test(
    words,
  )

const isUnknownModel = (codes: string[], words: string) =>
  codes.some((code) =>
    /model_not_found|deploymentnotfound|model_decommissioned|invalid_model|unknown_model/.test(code),
  ) ||
  /\b(?:model|deployment)\b.{0,120}(?:not found|does not exist|not exist|decommissioned|deprecated|is not a valid)|(?:not found|unknown|invalid|no such) model|not a valid model|not a chat model|no endpoints found for|does not have access to model/.test(
    words,
  )

const problemOf = (kind: ProblemKind, server: AskedServer, found: string): ModelProblem => ({
  kind,
  words: says[kind](server, found),
  server,
  found,
})

const says: Record<ProblemKind, (server: AskedServer, found: string) => string> = {
  key: ({ address, hasKey }, found) =>
    hasKey
      ? `The language model at ${address} does not accept the key (${found}). Set OPENAI_API_KEY to a valid key of this provider and start Frontdesk again.`
      : `The language model at ${address} wants a key (${found}), and none is set. Set OPENAI_API_KEY and start Frontdesk again.`,
  access: ({ address, model }, found) =>
    `The language model at ${address} does not allow this key to use “${model}” (${found}). Check with the provider what the key, the account and the region may use.`,
  model: ({ address, model }, found) =>
    `The server at ${address} does not have the language model “${model}” (${found}). Set OPENAI_MODEL to the name of a chat model that it has and start Frontdesk again. ${whereToLook(address)}`,
  quota: ({ address }, found) =>
    `The account of the language model at ${address} has no credit left (${found}). Add credit or raise its limit with the provider; Frontdesk then uses it again by itself.`,
  address: ({ address }, found) =>
    `There is no language model at ${address} (${found}). Set OPENAI_BASE_URL to the part before /chat/completions, such as https://api.openai.com/v1, http://localhost:11434/v1 or https://NAME.openai.azure.com/openai/v1, and start Frontdesk again.`,
  certificate: ({ address }, found) =>
    `The certificate of the language model’s server at ${address} is not trusted, or it speaks no TLS (${found}). Set NODE_EXTRA_CA_CERTS to its authority’s certificate, or correct OPENAI_BASE_URL, and start Frontdesk again.`,
  unreachable: ({ address }, found) =>
    `Nothing answers at ${address}, where the language model should be (${found}). Start that server, or set OPENAI_BASE_URL, and HTTPS_PROXY if there is a proxy.`,
}

const whereToLook = (address: string) =>
  /azure/i.test(address)
    ? 'On Azure, that is the name of your deployment.'
    : /:11434\b/.test(address)
      ? 'With Ollama, pull it first: ollama pull NAME.'
      : 'GET /models at the same address lists what there is.'
