import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/*
 * Keys that open something for a while: a random part, and our signature of it. The signature keeps guesses away from the
 * database; the hash is what is kept there.
 */

const shape = /^[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}$/

/** A new key. `purpose`: of another one, a key is worth nothing. */
export function newSignedKey(secret: string, purpose: string): string {
  const random = randomBytes(32).toString('base64url')
  return `${random}.${signatureOf(random, secret, purpose)}`
}

/** The hash under which a key is kept; undefined for one that we have not signed. */
export function digestOfSigned(key: string, secret: string, purpose: string): string | undefined {
  if (!shape.test(key)) return undefined
  const [random = '', signature = ''] = key.split('.')
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(random, secret, purpose)))
  return isOurs ? createHash('sha256').update(key).digest('hex') : undefined
}

const signatureOf = (random: string, secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`${purpose} ${random}`).digest('base64url')
