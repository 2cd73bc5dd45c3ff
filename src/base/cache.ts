import Keyv, { type KeyvStoreAdapter } from 'keyv'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'

/** Short-lived state that may be lost, such as profiles and memberships. Times to live are in milliseconds. */
export type Cache = Keyv

/** A cache slower than this is no faster than asking Slack again. */
const patienceMs = 500
const mostInMemory = 10_000

/** An in-memory cache with a maximum number of entries. */
export const createCache = (log: Logger, most = mostInMemory): Cache => cacheIn(inMemory(most), log)

/**
 * A cache shared by processes, in Redis or Postgres; in memory without a URL. While its server is unavailable, every
 * lookup is a miss.
 */
export async function openCache(url: string | undefined, log: Logger): Promise<Cache> {
  return url ? cacheIn(impatient(await storeAt(url)), log) : createCache(log)
}

function cacheIn(store: KeyvStoreAdapter | ReturnType<typeof inMemory>, log: Logger): Cache {
  const cache = new Keyv({ store, namespace: 'frontdesk' })
  cache.on('error', (error) => log.warn({ err: error }, 'The cache is unavailable; Frontdesk continues without it'))
  return cache
}

/** Load only the client that is used, because they are large. */
async function storeAt(url: string): Promise<KeyvStoreAdapter> {
  if (url.startsWith('redis')) return (await import('./redis-cache.ts')).redisCache(url, patienceMs)
  return (await import('./postgres-cache.ts')).postgresCache(url)
}

/** Adds a timeout, so that a server that hangs counts as a miss. */
function impatient(store: KeyvStoreAdapter): KeyvStoreAdapter {
  const [get, set, forget] = [store.get.bind(store), store.set.bind(store), store.delete.bind(store)]
  return Object.assign(store, {
    get: (key: string) => soon(get(key)),
    set: (key: string, value: unknown, ttlMs?: number) => soon(set(key, value, ttlMs)),
    delete: (key: string) => soon(forget(key)),
  })
}

/** An LRU store for Keyv, because Keyv removes expired entries only when they are read. */
function inMemory(most: number) {
  const kept = new LRUCache<string, object>({ max: most })
  return {
    get: (key: string) => kept.get(key),
    // Keyv also passes a time to live, but enforces it itself.
    set: (key: string, value: object) => kept.set(key, value),
    delete: (key: string) => kept.delete(key),
    clear: () => kept.clear(),
  }
}

/** Returns the cached value, or calls `find` and caches its result for `ttlMs`. Does not cache undefined. */
export async function cached<T>(
  cache: Cache,
  key: string,
  ttlMs: number,
  find: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const known = await cache.get<T>(key)
  if (known !== undefined) return known
  const found = await find()
  if (found !== undefined) await cache.set(key, found, ttlMs)
  return found
}

/** Closes the connection to the cache's server. */
export async function closeCache(cache: Cache): Promise<void> {
  await soon(cache.disconnect()).catch(() => {})
}

async function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), patienceMs)
  })
  return Promise.race([answer, timeUp]).finally(() => clearTimeout(timer))
}
