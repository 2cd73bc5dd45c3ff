import { setTimeout as sleep } from 'node:timers/promises'
import { limits, megabytes } from '../sources/limits.ts'
import { isSameSite, pageAddress } from './address.ts'

/** What a website answered. */
export type Fetched =
  | { kind: 'page'; url: URL; type: string; charset?: string; bytes: Uint8Array }
  /** It says that there is no such page. */
  | { kind: 'gone'; why: string }
  /** It should not be read, such as a redirect to another host. */
  | { kind: 'refused'; why: string }
  /** It may be there next time. Without a status, there was no answer. */
  | { kind: 'failed'; why: string; status?: number }

/** Whether a website refuses to answer this, rather than fails to. */
export const isDenied = (answer: Fetched): boolean =>
  answer.kind === 'failed' && answer.status !== undefined && answer.status < 500 && answer.status !== 429

/** How to visit a website. */
export interface VisitOptions {
  fetch: typeof fetch
  /** Between two requests. */
  pauseMs: number
  /** For one page, from the request to its last byte. */
  timeoutMs?: number
  /** The longest that a server may ask us to wait before we try again. */
  longestWaitMs?: number
  signal?: AbortSignal
}

/** Fetches pages of one website, one after the other, with a pause between them. */
export interface Visit {
  get(url: URL, mostBytes?: number): Promise<Fetched>
  /** A website may ask for longer pauses; shorter ones are not taken. */
  pauseAtLeast(pauseMs: number): void
}

/** As we say who we are. Robots.txt may name us by the first word. */
export const userAgent = 'Frontdesk-Import/1.0 (imports the help pages of the company that runs it)'

const mostRedirects = 5
const defaultTimeoutMs = 30_000
const defaultLongestWaitMs = 60_000
const usualWaitMs = 2000

/** Begins a visit. Requests never go to another host, and never carry cookies. */
export function startVisit(options: VisitOptions): Visit {
  const { timeoutMs = defaultTimeoutMs, longestWaitMs = defaultLongestWaitMs, signal } = options
  let { pauseMs } = options
  let lastAt = 0
  return {
    pauseAtLeast: (more) => {
      pauseMs = Math.max(pauseMs, Math.min(more, longestWaitMs))
    },
    get: async (url, mostBytes = limits.pageBytes) => {
      const first = await follow(url, mostBytes)
      if (first.kind !== 'failed' || first.againAfterMs === undefined) return first
      await rest(Math.min(first.againAfterMs, longestWaitMs))
      return follow(url, mostBytes)
    },
  }

  async function follow(start: URL, mostBytes: number): Promise<Answer> {
    let url = start
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await ask(url, mostBytes)
      if (answer.kind !== 'redirect') return answer
      const to = pageAddress(answer.to, url)
      if (!to) return { kind: 'failed', why: 'redirects to nowhere' }
      if (!isSameSite(url, to)) return { kind: 'refused', why: `redirects to another host, ${to.origin}` }
      url = to
    }
    return { kind: 'failed', why: 'redirects in a circle' }
  }

  async function ask(url: URL, mostBytes: number): Promise<Answer | Redirect> {
    await rest(lastAt + pauseMs - Date.now())
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      const response = await options.fetch(url.href, {
        redirect: 'manual',
        headers: {
          'user-agent': userAgent,
          accept: 'text/html, text/markdown, text/plain, application/xml;q=0.9, */*;q=0.1',
        },
        signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
      })
      return await read(response, url, mostBytes)
    } catch (error) {
      signal?.throwIfAborted()
      return { kind: 'failed', ...whyFailed(error) }
    } finally {
      lastAt = Date.now()
    }
  }

  async function rest(ms: number): Promise<void> {
    if (ms > 0) await sleep(ms, undefined, { signal })
  }
}

type Answer =
  | Exclude<Fetched, { kind: 'failed' }>
  | { kind: 'failed'; why: string; status?: number; againAfterMs?: number }
type Redirect = { kind: 'redirect'; to: string }

async function read(response: Response, url: URL, mostBytes: number): Promise<Answer | Redirect> {
  const { status, headers } = response
  const location = headers.get('location')
  if (status >= 300 && status < 400 && location) {
    await drop(response)
    return { kind: 'redirect', to: location }
  }
  if (status === 200) return readBody(response, url, mostBytes)
  await drop(response)
  if (status === 404 || status === 410) return { kind: 'gone', why: `answers ${status}` }
  if (status === 429 || status >= 500)
    return { kind: 'failed', why: `answers ${status}`, status, againAfterMs: waitIn(headers.get('retry-after')) }
  const why =
    status === 401 || status === 403 ? `answers ${status}, as websites do to keep programs out` : `answers ${status}`
  return { kind: 'failed', why, status }
}

const drop = (response: Response) => response.body?.cancel().catch(() => {})

/** Reads at most so many bytes, whatever the headers say: some bodies never end. */
async function readBody(response: Response, url: URL, mostBytes: number): Promise<Answer> {
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
  const charset = parameters.map((one) => /charset="?([\w-]+)/i.exec(one)?.[1]).find(Boolean)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) return { kind: 'refused', why: `is larger than ${megabytes(mostBytes)}` }
    chunks.push(chunk)
  }
  return { kind: 'page', url, type: type.trim().toLowerCase(), charset, bytes: Buffer.concat(chunks) }
}

/** Seconds, or a date. */
function waitIn(said: string | null): number {
  if (!said) return usualWaitMs
  const ms = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isNaN(ms) ? usualWaitMs : Math.max(0, ms)
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host cannot be looked up now',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'ends the connection',
  UND_ERR_SOCKET: 'ends the connection',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted (see NODE_EXTRA_CA_CERTS)',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted (see NODE_EXTRA_CA_CERTS)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted (see NODE_EXTRA_CA_CERTS)',
}

function whyFailed(error: unknown): { why: string } {
  const code = codeOf(error)
  if (code === timedOut) return { why: 'takes too long' }
  return { why: (code && reasons[code]) ?? `cannot be fetched${code ? ` (${code})` : ''}` }
}

const timedOut = 'TimeoutError'

/** Of the error, or of what caused it. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('name' in error && error.name === timedOut) return timedOut
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : undefined
}
