import Keyv, { type KeyvOptions } from 'keyv'
import { LRUCache } from 'lru-cache'
import { digits, printTable } from '../measuring/figures.ts'
import { loadLibrary } from './load.ts'

interface Store {
  get(key: string): unknown
  set(key: string, value: unknown): unknown
}

/** Each may keep 10,000, as the bot's cache in memory may. */
const most = 10_000
const asks = 500_000

/** Compares stores for a cache in memory, on keys of which a few are requested often, as with customers. */
export async function benchCache(): Promise<void> {
  type NewStore = new (options: object) => Store
  const { default: QuickLru } = await loadLibrary<{ default: NewStore }>('quick-lru')
  const stores: Record<string, () => Store> = {
    'a Map that forgets the oldest': oldestForgotten,
    'lru-cache': () => new LRUCache({ max: most }),
    // It keeps up to twice the size it is given.
    'quick-lru, half': () => new QuickLru({ maxSize: most / 2 }),
    'quick-lru': () => new QuickLru({ maxSize: most }),
  }
  const streams = { 'Zipf, exponent 1': zipf(1), 'Zipf, exponent 0.8': zipf(0.8), 'half asked for once': halfOnce() }
  printTable(
    'Cache of 10,000: hits of 500,000 asks (%), and million asks a second on the first stream',
    ['', ...Object.keys(streams), 'M/s'],
    Object.entries(stores).map(([name, create]) => {
      const runs = Object.values(streams).map((keys) => run(create(), keys))
      return [
        name,
        ...runs.map(({ hits }) => ((100 * hits) / asks).toFixed(1)),
        digits(asks / 1000 / (runs[0]?.ms ?? 1)),
      ]
    }),
  )
  await asKeyvsStore({ store: new LRUCache({ max: most }) }, 'lru-cache')
  await asKeyvsStore({ store: new QuickLru({ maxSize: most }) }, 'quick-lru')
}

/** What Frontdesk had before lru-cache. */
function oldestForgotten(): Store {
  const map = new Map<string, unknown>()
  const set = (key: string, value: unknown) => {
    map.set(key, value)
    if (map.size > most) map.delete(map.keys().next().value ?? key)
  }
  return { get: (key) => map.get(key), set }
}

function run(store: Store, keys: string[]): { hits: number; ms: number } {
  const startedAt = performance.now()
  let hits = 0
  for (const key of keys) {
    if (store.get(key) !== undefined) hits++
    else store.set(key, key)
  }
  return { hits, ms: performance.now() - startedAt }
}

/** Keyv passes a time to live as the third argument, a number. */
async function asKeyvsStore({ store }: KeyvOptions, name: string): Promise<void> {
  const cache = new Keyv({ store })
  let problem = ''
  cache.on('error', (error: Error) => {
    problem = error.message
  })
  await cache.set('key', 'value', 60_000)
  console.log(`${name} as Keyv's store, as it is: ${(await cache.get('key')) === 'value' ? 'works' : problem}`)
}

/** 100,000 keys; the chance of each falls with its rank. */
function zipf(exponent: number): string[] {
  const random = seeded()
  const sums: number[] = []
  for (let rank = 1; rank <= 100_000; rank++) sums.push((sums.at(-1) ?? 0) + 1 / rank ** exponent)
  return Array.from({ length: asks }, () => `key ${rankAt(sums, random() * (sums.at(-1) ?? 0))}`)
}

function rankAt(sums: number[], sum: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < sum) low = middle + 1
    else high = middle
  }
  return low
}

/** Every other key is requested once, like most questions. */
const halfOnce = (): string[] => zipf(0.8).map((key, i) => (i % 2 ? `once ${i}` : key))

/** The same numbers at every run (Numerical Recipes' linear congruential generator). */
function seeded(): () => number {
  let state = 1
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
