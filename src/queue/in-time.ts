/**
 * Rejects if `work` takes longer than `ms` milliseconds, and ignores its later result. `keepsAlive` keeps the process
 * running meanwhile.
 */
export async function inTime<T>(ms: number, work: Promise<T>, { keepsAlive = true } = {}): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new TookTooLong(ms)), ms)
    if (!keepsAlive) timer.unref()
  })
  try {
    return await Promise.race([work, timeUp])
  } finally {
    clearTimeout(timer)
  }
}

/** Thrown when something hangs or is too slow. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`It took longer than ${ms / 1000} s`)
    this.name = 'TookTooLong'
  }
}
