import { createHash } from 'node:crypto'
import type { Cache } from '../base/cache.ts'

/** The vectors of articles, in a cache that outlives the process. */
export interface KeptVectors {
  find(text: string): Promise<Float32Array | undefined>
  keep(text: string, vector: Float32Array): Promise<void>
}

const keptMs = 90 * 24 * 60 * 60_000

/**
 * Stores vectors under the model's name and a digest of the text, so a new model or a changed text misses the cache.
 */
export function keepVectors(cache: Cache, modelName: string): KeptVectors {
  const digest = (text: string) =>
    createHash('sha256')
      .update(JSON.stringify([modelName, text]))
      .digest('base64url')
  const keyOf = (text: string) => `vector:${digest(text)}`
  return {
    find: async (text) => read(await cache.get(keyOf(text))),
    keep: async (text, { buffer }) =>
      void (await cache.set(keyOf(text), Buffer.from(buffer).toString('base64'), keptMs)),
  }
}

/** Validated, because anybody may have written to the cache. */
function read(kept: unknown): Float32Array | undefined {
  if (typeof kept !== 'string') return undefined
  const { buffer, byteOffset, length } = Buffer.from(kept, 'base64')
  if (length === 0 || length % Float32Array.BYTES_PER_ELEMENT) return undefined
  const vector = new Float32Array(buffer.slice(byteOffset, byteOffset + length))
  return vector.every(Number.isFinite) ? vector : undefined
}
