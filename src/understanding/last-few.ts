type Asked = (string | number | undefined)[]

/** Enough for the messages that are handled at a time. Nothing large is kept, and none of it for long. */
const most = 64

/**
 * The same function, which remembers its last few results. Several readers of one message ask the same of it, one after
 * the other, and do not know of each other.
 */
export function lastFew<A extends Asked, T>(work: (...asked: A) => T, kept = most): (...asked: A) => T {
  const known = new Map<string, { result: T }>()
  const oldest = () => known.keys().next().value ?? ''
  return (...asked) => {
    const key = keyOf(asked)
    const found = known.get(key)
    if (found) return found.result
    const result = work(...asked)
    if (known.size >= kept) known.delete(oldest())
    known.set(key, { result })
    return result
  }
}

/** Most are asked of one text, which is its own key. */
function keyOf(asked: Asked): string {
  const [only] = asked
  return asked.length === 1 && typeof only === 'string' ? only : JSON.stringify(asked)
}
