import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Cache } from './cache.ts'

/**
 * A cache whose entries can be read only with the words that they were stored under. Once a message is deleted, nobody
 * can read what was cached for it.
 */
export interface SealedCache {
  get(kind: string, words: string): Promise<unknown>
  set(kind: string, words: string, value: unknown, ttlMs: number): Promise<void>
}

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** Keys hold one digest of the words; values are encrypted with another. */
export const sealed = (cache: Cache): SealedCache => ({
  get: async (kind, words) => open(await cache.get(keyOf(kind, words)), words),
  set: async (kind, words, value, ttlMs) => void (await cache.set(keyOf(kind, words), seal(value, words), ttlMs)),
})

const keyOf = (kind: string, words: string) => `${kind}:${createHash('sha256').update(words).digest('base64url')}`

const secretOf = (words: string) => createHash('sha256').update(`seal\n${words}`).digest()

function seal(value: unknown, words: string): string {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, secretOf(words), iv)
  const text = [sealing.update(JSON.stringify(value), 'utf8'), sealing.final()]
  return Buffer.concat([iv, sealing.getAuthTag(), ...text]).toString('base64')
}

/** Undefined if the value was not sealed with these words, since anybody may have written it. */
function open(kept: unknown, words: string): unknown {
  if (typeof kept !== 'string') return undefined
  const bytes = Buffer.from(kept, 'base64')
  try {
    const opening = createDecipheriv(cipher, secretOf(words), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    const text = Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()])
    return JSON.parse(text.toString('utf8'))
  } catch {
    return undefined
  }
}
