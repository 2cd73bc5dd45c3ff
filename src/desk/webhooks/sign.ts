import { createHmac } from 'node:crypto'

/*
 * Signatures as https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md describes
 * them, for which there are libraries in most languages.
 */

const prefix = 'whsec_'
const fewestBytes = 24
const mostBytes = 64

/** The bytes of a secret, such as `whsec_` and 32 bytes in base64; undefined if it is not one. */
export function readSecret(secret: string): Buffer | undefined {
  if (!secret.startsWith(prefix) || !/^[A-Za-z0-9+/]+={0,2}$/.test(secret.slice(prefix.length))) return undefined
  const bytes = Buffer.from(secret.slice(prefix.length), 'base64')
  return bytes.length >= fewestBytes && bytes.length <= mostBytes ? bytes : undefined
}

/** The headers of a signed body. The time is signed, too, so that nobody can send it again later. */
export function signedHeaders(key: Buffer, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
