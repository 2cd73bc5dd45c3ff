/** Each keeps alive the test file it belongs to. */
const most = 12

/**
 * What an earlier test file of this process learned from the same input, or else what is learned now. Learning takes a second, and its
 * result depends only on the input.
 */
export function once<T>(from: unknown, learn: () => T): T {
  const key = JSON.stringify(from)
  return keep(key, recall<T>(key) ?? learn())
}

/** The same for asynchronous learning. If it was stopped or failed, it is repeated. */
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
