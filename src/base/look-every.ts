export interface Looking {
  everyMs: number
  /** When it looks for the first time; after `everyMs` unless told. */
  firstAfterMs?: number
  /** Must be safe to do at any time. Long work ends when `stopped` is aborted. */
  look(stopped: AbortSignal): Promise<unknown>
  /** It is tried again the next time. */
  failed(error: unknown): void
}

/**
 * Looks every so often whether there is something to do, never twice at the same time. Keeps no process running. Returns
 * the function that stops it, which resolves when a look that is under way has ended.
 */
export function lookEvery({ everyMs, firstAfterMs = everyMs, look, failed }: Looking): () => Promise<void> {
  const stopping = new AbortController()
  let looking: Promise<void> | undefined
  const lookOnce = () => {
    looking ??= Promise.resolve(stopping.signal)
      .then(look)
      .then(() => undefined, failed)
      .finally(() => {
        looking = undefined
      })
  }
  let timer: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    lookOnce()
    timer = setInterval(lookOnce, everyMs).unref()
  }, firstAfterMs).unref()
  return async () => {
    clearTimeout(first)
    clearInterval(timer)
    stopping.abort()
    await looking
  }
}
