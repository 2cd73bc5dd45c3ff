import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** One header; undefined if it is missing or was sent several times. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && value.length <= 500 ? value : undefined
}

/** Whether `given` is the HMAC-SHA256 of a body, in hex. */
export function isHmacOf(body: Buffer, secret: string, given: string | undefined): boolean {
  if (!given || !/^[0-9a-f]{64}$/i.test(given)) return false
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), Buffer.from(given, 'hex'))
}

/** Whether two secrets are the same. Hashed, so that the time does not tell how long the right one is. */
export const isSameSecret = (secret: string, given: string | undefined): boolean =>
  given !== undefined && timingSafeEqual(hashOf(secret), hashOf(given))

const hashOf = (text: string) => createHash('sha256').update(text).digest()
