import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves once it holds; rejects with the problem after `timeoutMs`. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  problem: string,
  timeoutMs = 60_000,
): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(problem)
    await sleep(5)
  }
}
