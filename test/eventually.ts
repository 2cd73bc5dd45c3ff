import { setTimeout as sleep } from 'node:timers/promises'

/** Retries until it works; rejects with the last failure. The timeout is long, since only a failure reaches it. */
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
