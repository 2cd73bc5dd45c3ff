import Keyv, { type KeyvStoreAdapter } from 'keyv'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'

/** Short-lived state that may be lost: profiles, memberships. Times to live in milliseconds. */
export type Cache = Keyv

/** Asking Slack again takes about as long. */
const patienceMs = 500
const mostInMemory = 10_000

/** A cache in the memory of this process, of at most so many entries. */
export const createCache = (log: Logger, most = mostInMemory): Cache => cacheIn(inMemory(most), log)

/** A cache shared by processes, in Redis or Postgres; without a url, in memory. It degrades to misses while its server is away. */
export async function openCache(url: string | undefined, log: Logger): Promise<Cache> {
  return url ? cacheIn(impatient(await storeAt(url)), log) : createCache(log)
}

function cacheIn(store: KeyvStoreAdapter | ReturnType<typeof inMemory>, log: Logger): Cache {
  const cache = new Keyv({ store, namespace: 'frontdesk' })
  cache.on('error', (error) => log.warn({ err: error }, 'The cache is away; Frontdesk works without it'))
  return cache
}

/** The clients are large, so that only one that is used is loaded. */
async function storeAt(url: string): Promise<KeyvStoreAdapter> {
  if (url.startsWith('redis')) return (await import('./redis-cache.ts')).redisCache(url, patienceMs)
  return (await import('./postgres-cache.ts')).postgresCache(url)
}

/** What a server that hangs has to say is not waited for. */
function impatient(store: KeyvStoreAdapter): KeyvStoreAdapter {
  const [get, set, forget] = [store.get.bind(store), store.set.bind(store), store.delete.bind(store)]
  return Object.assign(store, {
    get: (key: string) => soon(get(key)),
    set: (key: string, value: unknown, ttlMs?: number) => soon(set(key, value, ttlMs)),
    delete: (key: string) => soon(forget(key)),
  })
}

/** Keyv's store in memory. It forgets what was not asked for longest: Keyv takes out what has expired only when that is asked for. */
function inMemory(most: number) {
  const kept = new LRUCache<string, object>({ max: most })
  return {
    get: (key: string) => kept.get(key),
    // Keyv hands a time to live as well, and minds it itself.
    set: (key: string, value: object) => kept.set(key, value),
    delete: (key: string) => kept.delete(key),
    clear: () => kept.clear(),
  }
}

/** The cached value, or what `find` returns, kept for `ttlMs`. Undefined is not kept. */
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

/** Ends the connection to the cache's server. */
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
