import KeyvRedis from '@keyv/redis'
import Keyv, { type KeyvStoreAdapter } from 'keyv'
import type { Logger } from 'pino'
import { postgresCache } from './db/postgres-cache.ts'

/** Short-lived state that may be lost: profiles, memberships. Times to live in milliseconds. */
export type Cache = Keyv

/** Asking Slack again takes about as long. */
const patienceMs = 500
const mostInMemory = 10_000

/** A cache in memory, or shared by processes in Redis or Postgres. It degrades to misses while its server is away. */
export function createCache(url: string | undefined, log: Logger): Cache {
  const cache = new Keyv({ store: url ? storeAt(url) : boundedMap(mostInMemory), namespace: 'frontdesk' })
  cache.on('error', (error) => log.warn({ err: error }, 'The cache is away; Frontdesk works without it'))
  return cache
}

const storeAt = (url: string) => impatient(url.startsWith('redis') ? redisAt(url) : postgresCache(url))

/** What a server that hangs has to say is not waited for. */
function impatient(store: KeyvStoreAdapter): KeyvStoreAdapter {
  const [get, set, forget] = [store.get.bind(store), store.set.bind(store), store.delete.bind(store)]
  return Object.assign(store, {
    get: (key: string) => soon(get(key)),
    set: (key: string, value: unknown, ttlMs?: number) => soon(set(key, value, ttlMs)),
    delete: (key: string) => soon(forget(key)),
  })
}

/** Without the queue, commands fail at once while Redis is away, rather than pile up until it is back. */
const redisAt = (url: string) =>
  new KeyvRedis(
    {
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries: number) => Math.min(2000, 50 * 2 ** tries) },
    },
    { throwOnConnectError: false, connectionTimeout: patienceMs },
  )

/** Forgets the oldest, since nothing takes out what has expired and is never asked for again. */
export function boundedMap<T = unknown>(most: number): Map<string, T> {
  const map = new Map<string, T>()
  const set = (key: string, value: T) => {
    Map.prototype.set.call(map, key, value)
    if (map.size > most) map.delete(map.keys().next().value ?? key)
    return map
  }
  return Object.assign(map, { set })
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
