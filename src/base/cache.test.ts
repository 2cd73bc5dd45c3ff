import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { eventually } from '../../test/eventually.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../../test/postgres.ts'
import { quiet } from '../../test/quiet.ts'
import { describeWithRedis, type Redis, startRedis } from '../../test/redis.ts'
import { type Cache, cached, closeCache, createCache, openCache } from './cache.ts'
import { forgetExpired } from './postgres-cache.ts'

interface Server {
  url: string
  stop(): Promise<void>
  start(): Promise<void>
}

/** Tests for every kind of cache. */
function sharedCacheTests(server: () => Server): void {
  let one: Cache
  let other: Cache
  beforeAll(async () => {
    // Like two processes that start at the same moment.
    ;[one, other] = await Promise.all([openCache(server().url, quiet), openCache(server().url, quiet)])
  })
  afterAll(async () => {
    await Promise.all([closeCache(one), closeCache(other)])
  })

  test('what one process caches, another reads', async () => {
    const found: string[] = []
    const find = (name: string) => async () => {
      found.push(name)
      return { name }
    }
    expect(await cached(one, 'profile:U1', 60_000, find('Maya'))).toEqual({ name: 'Maya' })
    expect(await cached(other, 'profile:U1', 60_000, find('somebody else'))).toEqual({ name: 'Maya' })
    expect(found).toEqual(['Maya'])
  })

  test('many ask at once', async () => {
    const names = await Promise.all(
      Array.from({ length: 40 }, (_, n) => cached(n % 2 ? one : other, `many:${n % 5}`, 60_000, async () => n % 5)),
    )
    expect(names).toEqual(Array.from({ length: 40 }, (_, n) => n % 5))
  })

  test('an entry expires', async () => {
    await cached(one, 'short', 80, async () => 'first')
    await sleep(150)
    expect(await cached(other, 'short', 80, async () => 'second')).toBe('second')
  })

  test('while the server is away the cache misses quickly; afterwards it is shared again', async () => {
    await server().stop()
    for (let i = 0; i < 3; i++) {
      const startedAt = Date.now()
      expect(await cached(one, 'away', 60_000, async () => 'found anew')).toBe('found anew')
      // By default, the client would wait until the server is back.
      expect(Date.now() - startedAt).toBeLessThan(10_000)
    }
    await server().start()
    await eventually(async () => {
      await one.set('back', 'again', 60_000)
      expect(await other.get('back')).toBe('again')
    }, 20_000)
  }, 60_000)
}

test('in memory nothing is shared, and nothing is needed', async () => {
  const [one, other] = [createCache(quiet), createCache(quiet)]
  await one.set('key', 'value', 1000)
  expect([await one.get('key'), await other.get('key')]).toEqual(['value', undefined])
})

test('memory is bounded: the least recently used entry is evicted', async () => {
  const cache = createCache(quiet, 2)
  await cache.set('a', 1)
  await cache.set('b', 2)
  await cache.get('a')
  await cache.set('c', 3, 1000)
  expect([await cache.get('a'), await cache.get('b'), await cache.get('c')]).toEqual([1, undefined, 3])
})

test('in memory an entry expires too', async () => {
  const cache = createCache(quiet)
  await cache.set('key', 'value', 20)
  await sleep(40)
  expect(await cache.get('key')).toBeUndefined()
})

describeWithRedis('in Redis', () => {
  let redis: Redis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.stop())
  sharedCacheTests(() => redis)
})

describeWithPostgres('in Postgres', () => {
  let postgres: Postgres
  let server: Server
  beforeAll(async () => {
    postgres = await startPostgres()
    server = { url: await postgres.newDatabase(), stop: postgres.stop, start: postgres.start }
  })
  afterAll(() => postgres.close())
  sharedCacheTests(() => server)

  test('expired entries are deleted even if nobody asks for them', async () => {
    const cache = await openCache(server.url, quiet)
    await cache.set('gone', 'a summary', 10)
    await cache.set('stays', 'a summary', 600_000)
    await cache.set('for ever', 'a summary')
    await sleep(30)
    const pool = new pg.Pool({ connectionString: server.url })
    await forgetExpired(pool)
    const { rows } = await pool.query("select key from frontdesk_cache where value like '%a summary%' order by key")
    expect(rows.map(({ key }) => key.replace(/^.*:/, ''))).toEqual(['for ever', 'stays'])
    await pool.end()
    await closeCache(cache)
  })
})
