/**
 * A single timer for the earliest of all requested times. It keeps each of them, and also rings after a long time
 * without requests.
 */
export function createAlarm(ring: () => void) {
  const asked = new Set<number>()
  let quietUntil = Number.POSITIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  const set = () => {
    clearTimeout(timer)
    const inMs = Math.min(quietUntil, ...asked) - performance.now()
    // The database's clock has a finer resolution than the timer.
    if (Number.isFinite(inMs)) timer = setTimeout(ring, Math.max(0, Math.ceil(inMs)) + 1)
  }
  return {
    /** Clears the times that have passed; later ones stay. */
    startAgain: (longestMs: number) => {
      const now = performance.now()
      quietUntil = now + longestMs
      for (const at of asked) if (at <= now) asked.delete(at)
      set()
    },
    ringIn: (ms: number) => {
      asked.add(Math.ceil(performance.now() + ms))
      set()
    },
    silence: () => {
      asked.clear()
      quietUntil = Number.POSITIVE_INFINITY
      clearTimeout(timer)
    },
  }
}
