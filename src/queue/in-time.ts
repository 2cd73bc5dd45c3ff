/**
 * Rejects when something takes longer than so many milliseconds. What it comes to later is nobody's concern. `keepsAlive`: whether the
 * process may not end before.
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

/** Something hangs, or is so slow that it might as well. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`It took longer than ${ms / 1000} s`)
    this.name = 'TookTooLong'
  }
}
