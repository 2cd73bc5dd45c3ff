import { answered, asking, type Breaker, closedBreaker, failed, mayAsk } from './breaker.ts'
import { readBody } from './read-body.ts'

/** Nothing was sent, because a server keeps failing. */
export class Resting extends Error {
  override readonly name = 'Resting'

  constructor() {
    super('it keeps failing and is not asked for now')
  }
}

/**
 * Wraps each `fetch` with which one server is asked: an answer has `timeoutMs`, a megabyte and no redirect; and after
 * failures in a row the server is left alone for a while. Only failures of the server count.
 */
export function restingFetch(timeoutMs: number, now: () => Date): (ask: typeof fetch) => typeof fetch {
  let breaker: Breaker = closedBreaker
  const nowMs = () => now().getTime()
  return (ask) => async (input, init) => {
    if (!mayAsk(breaker, nowMs())) throw new Resting()
    const onTrial = breaker.kind !== 'closed'
    breaker = asking(breaker, nowMs(), timeoutMs)
    try {
      const response = await ask(input, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
      const body = await readBody(response)
      breaker = response.status >= 500 ? failed(breaker, nowMs(), { onTrial }) : answered()
      const { status, headers } = response
      return new Response(body || null, { status, headers })
    } catch (error) {
      breaker = failed(breaker, nowMs(), { onTrial })
      throw error
    }
  }
}
