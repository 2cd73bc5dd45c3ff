import { setTimeout as sleep } from 'node:timers/promises'

/** Tries until it works; rejects with the last failure. It waits long, as only a failure takes that long. */
export async function eventually<T>(attempt: () => T | Promise<T>, timeoutMs = 60_000, everyMs = 50): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(everyMs)
    }
  }
}
