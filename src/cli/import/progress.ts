import type { Progress } from '../../knowledge/sources/source-page.ts'

const barWidth = 30
const shownEveryMs = 100
/** Where there is no terminal, a line each so many at least, and not many more than ten. */
const leastLine = 250

/** Shows how far some work is: a bar on a terminal, now and then a line elsewhere. */
export function showProgress(what: string, out: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  let shownAt = Number.NEGATIVE_INFINITY
  return (done, total) => {
    if (!out.isTTY) {
      const every = Math.max(leastLine, Math.ceil(total / 10))
      if (done % every === 0 && done < total) out.write(`${what}: ${done} of ${total}\n`)
      return
    }
    if (done < total && now() - shownAt < shownEveryMs) return
    shownAt = now()
    const filled = Math.round((done / total) * barWidth)
    const bar = `${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}`
    out.write(done === total ? clearLine : `${clearLine}[${bar}] ${what}: ${done} of ${total}`)
  }
}

/** Removes a bar that stopped half-way. */
export function clearProgress(out: NodeJS.WriteStream): void {
  if (out.isTTY) out.write(clearLine)
}

const clearLine = '\r\x1b[K'
