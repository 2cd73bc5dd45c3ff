const limitMs = 10_000

/**
 * Reading hostile text must take linear time. The text is so long that quadratic time would take minutes, so the limit
 * fits slow machines and still catches slow code.
 */
export function inNoTime(work: () => void): void {
  const before = process.cpuUsage()
  work()
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(limitMs)
}
