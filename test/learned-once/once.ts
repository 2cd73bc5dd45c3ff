/** Each keeps alive what of a test file it belongs to. */
const most = 8

/**
 * What was learned from the same before, by an earlier test file of this process, or else what is learned now. Learning depends on nothing
 * but what is learned from, and takes a second.
 */
export function once<T>(from: unknown, learn: () => T): T {
  const key = JSON.stringify(from)
  return keep(key, recall<T>(key) ?? learn())
}

/** The same for what takes its time; what was stopped or failed is learned again. */
export async function onceDone<T>(from: unknown, learn: () => Promise<T | undefined>): Promise<T | undefined> {
  const key = JSON.stringify(from)
  const learned = recall<T>(key) ?? (await learn())
  return learned === undefined ? undefined : keep(key, learned)
}

const learnedOnce = () => (globalThis as unknown as { learnedOnce: Map<string, unknown> }).learnedOnce // see `test/environment.js`

const recall = <T>(key: string) => learnedOnce().get(key) as T | undefined

function keep<T>(key: string, learned: T): T {
  const all = learnedOnce()
  all.delete(key)
  all.set(key, learned)
  const [oldest] = all.keys()
  if (all.size > most && oldest !== undefined) all.delete(oldest)
  return learned
}
