import type { IncomingMessage } from 'node:http'

const local = ['localhost', '127.0.0.1', '[::1]']

/** Whether the request names this computer as its host; a foreign name pointing here (DNS rebinding) does not. */
export function isLocalHost(request: IncomingMessage): boolean {
  return isLocal(urlOf(`http://${request.headers.host ?? ''}`))
}

/** Whether a request that changes something comes from the page itself, not from another web site. */
export function isOwnPage(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const from = urlOf(origin ?? '')
  return origin === undefined || (isLocal(from) && from?.host === host)
}

const isLocal = (url: URL | undefined): boolean => url !== undefined && local.includes(url.hostname)

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
