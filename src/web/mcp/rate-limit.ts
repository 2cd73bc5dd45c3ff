import { LRUCache } from 'lru-cache'

/** Counts what each may do in a minute. */
export interface RateLimit {
  /** Counts one more; the seconds to wait if it is too much, or undefined. */
  exceeds(key: string, nowMs: number): number | undefined
}

const minuteMs = 60_000
const mostKept = 10_000

/** So many a minute for each, in this process. */
export function createRateLimit(perMinute: number): RateLimit {
  const windows = new LRUCache<string, { since: number; count: number }>({ max: mostKept })
  return {
    exceeds: (key, nowMs) => {
      const known = windows.get(key)
      const current = known && nowMs - known.since < minuteMs ? known : { since: nowMs, count: 0 }
      current.count += 1
      windows.set(key, current)
      return current.count > perMinute ? Math.ceil((current.since + minuteMs - nowMs) / 1000) : undefined
    },
  }
}
