const limitMs = 10_000

/**
 * What reads hostile text must not take longer than its length asks for. Give it so much that squared it would take
 * minutes: then no machine is too slow for the limit, and nothing that is too slow stays below it.
 */
export function inNoTime(work: () => void): void {
  const before = process.cpuUsage()
  work()
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(limitMs)
}
