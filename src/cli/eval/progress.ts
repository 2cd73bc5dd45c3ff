const barWidth = 30
const shownAfterMs = 1000

/** Shows a progress bar, on terminals only, once the work has taken over a second. The last call clears it. */
export function createProgress(
  total: number,
  out: NodeJS.WriteStream,
  now: () => number = Date.now,
): (done: number) => void {
  const startedAt = now()
  let shownAt = Number.NEGATIVE_INFINITY
  return (done) => {
    const at = now()
    if (!out.isTTY || at - startedAt < shownAfterMs || (done < total && at - shownAt < 100)) return
    shownAt = at
    const filled = Math.round((done / total) * barWidth)
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${done} of ${total}`
    out.write(done === total ? '\r\x1b[K' : `\r${bar}`)
  }
}
