import { createHmac } from 'node:crypto'

/** The headers by which an app knows that a request is Slack's: HMAC-SHA256 of `v0:{timestamp}:{body}`. */
export function signatureHeaders(secret: string, body: string, timestamp: number): Record<string, string> {
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-signature': `v0=${hmac}`, 'x-slack-request-timestamp': String(timestamp) }
}

/** What a test may change about a request to see whether the app notices. */
export interface RequestOptions {
  secret: string
  timestamp?: number
  contentType?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Posts a signed request as Slack would. */
export function signedPost(url: string, body: string, options: RequestOptions): Promise<Response> {
  const timestamp = options.timestamp ?? Math.floor(Date.now() / 1000)
  const headers = {
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'content-type': options.contentType ?? 'application/json',
    ...signatureHeaders(options.secret, body, timestamp),
    ...options.headers,
  }
  return fetch(url, { method: 'POST', body, headers, signal: options.signal })
}
