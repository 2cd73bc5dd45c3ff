/** Each keeps alive the whole test file that learned it. */
const most = 8

/**
 * What was learned from the same before, by an earlier test file of this process, or else what is learned now. Learning depends on nothing
 * but what is learned from, and takes a second.
 */
export function once<T>(from: unknown, learn: () => T): T {
  const { learnedOnce } = globalThis as unknown as { learnedOnce: Map<string, T> } // see `test/environment.js`
  const key = JSON.stringify(from)
  const known = learnedOnce.get(key) ?? learn()
  learnedOnce.delete(key)
  learnedOnce.set(key, known)
  const [oldest] = learnedOnce.keys()
  if (learnedOnce.size > most && oldest !== undefined) learnedOnce.delete(oldest)
  return known
}
