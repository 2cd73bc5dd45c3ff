import { isObject, type JsonObject, parseJson } from '../workspace/json.ts'
import type { Secrets } from '../workspace/settings.ts'
import type { Attempt, Envelope, Retry } from './envelope.ts'
import { signedPost } from './signature.ts'

/** Where the app listens and how long it may take. */
export interface HttpTarget {
  url: string
  secrets: Secrets
  timeoutMs: number
}

/** One signed request to the app: JSON for events, a form for clicks and commands. */
export async function postToApp(target: HttpTarget, envelope: Envelope, retry: Retry | undefined): Promise<Attempt> {
  const { body, contentType } = encoded(envelope)
  const headers = retry ? retryHeaders(retry) : {}
  const signal = AbortSignal.timeout(target.timeoutMs)
  const options = { secret: target.secrets.signingSecret, contentType, headers, signal }
  try {
    const response = await signedPost(target.url, body, options)
    return readAnswer(response, await response.text())
  } catch (error) {
    return { acked: false, error: isTimeout(error) ? 'http_timeout' : 'connection_failed' }
  }
}

const isTimeout = (error: unknown): boolean => isObject(error) && error.name === 'TimeoutError'

function readAnswer(response: Response, text: string): Attempt {
  const final = response.headers.get('x-slack-no-retry') === '1'
  if (!response.ok) return { acked: false, error: 'http_error', final }
  const isJson = response.headers.get('content-type')?.includes('json')
  return { acked: true, body: text === '' ? undefined : isJson ? parseJson(text) : text }
}

const retryHeaders = (retry: Retry): Record<string, string> => ({
  'x-slack-retry-num': String(retry.attempt),
  'x-slack-retry-reason': retry.reason,
})

function encoded({ type, payload }: Envelope): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' }
  const form = type === 'interactive' ? { payload: JSON.stringify(payload) } : formOf(payload)
  return { body: new URLSearchParams(form).toString(), contentType: 'application/x-www-form-urlencoded' }
}

const formOf = (payload: JsonObject): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]))
