import type { Logger } from 'pino'
import { isDatabaseAway, mayWorkAlone } from '../db/database-away.ts'

/** How calls are put together. */
export interface Grouping<Item, Result> {
  /** Does all, or nothing. Resolves with a result for each. */
  run(items: Item[]): Promise<Result[]>
  /** Items with the same key are done in order: in one call, or one call after another. */
  keyOf(item: Item): string | number
  /** Calls under way at a time. One that waits for a lock must not hold up the rest. */
  atOnce: number
  log: Logger
}

/** More would hold locks for too long. */
const largestGroup = 64

/**
 * Puts calls of the database together: what arrives while others are under way, or in the same turn of the event loop,
 * goes into one call. Nothing waits for company any longer, so under light load each is a call of its own. If a call fails, each of
 * its items is tried alone, so that one that cannot be stored fails alone.
 */
export function createGroups<Item, Result>({ run, keyOf, atOnce, log }: Grouping<Item, Result>) {
  interface Waiting {
    item: Item
    resolve(result: Result): void
    reject(error: unknown): void
  }
  let waiting: Waiting[] = []
  const busyKeys = new Set<string | number>()
  let underWay = 0
  let willBegin = false

  /** The oldest ones. None overtakes another of its key. */
  const nextGroup = (): Waiting[] => {
    const group: Waiting[] = []
    const rest: Waiting[] = []
    const stays = new Set(busyKeys)
    for (const one of waiting) {
      const key = keyOf(one.item)
      if (group.length < largestGroup && !stays.has(key)) group.push(one)
      else {
        stays.add(key)
        rest.push(one)
      }
    }
    waiting = rest
    return group
  }

  const begin = () => {
    willBegin = false
    while (underWay < atOnce && waiting.length > 0) {
      const group = nextGroup()
      if (group.length === 0) return
      for (const { item } of group) busyKeys.add(keyOf(item))
      underWay++
      void doAll(group).finally(() => {
        for (const { item } of group) busyKeys.delete(keyOf(item))
        underWay--
        begin()
      })
    }
  }

  const doAll = async (group: Waiting[]): Promise<void> => {
    try {
      const results = await run(group.map(({ item }) => item))
      for (const [at, { resolve }] of group.entries()) resolve(results[at] as Result)
    } catch (error) {
      if (group.length === 1 || (isDatabaseAway(error) && !mayWorkAlone(error)))
        for (const { reject } of group) reject(error)
      else {
        // If each of them succeeds, something is wrong with the call.
        log.warn({ err: error, items: group.length }, 'A call that did several things failed; each is tried alone')
        await Promise.all([...byKey(group)].map(eachAlone))
      }
    }
  }

  const eachAlone = async (group: Waiting[]): Promise<void> => {
    for (const one of group) await doAll([one])
  }

  const byKey = (group: Waiting[]): Iterable<Waiting[]> => {
    const found = new Map<string | number, Waiting[]>()
    for (const one of group) found.set(keyOf(one.item), [...(found.get(keyOf(one.item)) ?? []), one])
    return found.values()
  }

  return (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!willBegin) setImmediate(begin)
      willBegin = true
    })
}
