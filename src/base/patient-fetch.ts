import { setTimeout as sleep } from 'node:timers/promises'

const firstWaitMs = 300
const longestWaitMs = 2_000

/**
 * A `fetch` that retries when the provider is busy or unreachable, at most `retries` times.
 *
 * Retries happen here because LangChain ignores the abort signal while it waits: a `Retry-After: 60` would hold up a
 * customer's message, and the shutdown, for a minute. To the client all attempts are one request, so its timeout covers
 * them together.
 */
export function patientFetch(retries: number, ask: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    for (let attempt = 0; ; attempt++) {
      const result = await settled(ask(input, init))
      const waitMs = attempt < retries ? waitBeforeRetry(result, attempt) : undefined
      if (waitMs === undefined || init?.signal?.aborted) return unwrap(result)
      if ('response' in result) await result.response.body?.cancel()
      await sleep(waitMs, undefined, { signal: init?.signal ?? undefined })
    }
  }
}

/** A response, or the error of an attempt that got none. */
type Result = { response: Response } | { error: unknown }

const settled = (asked: Promise<Response>): Promise<Result> =>
  asked.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  )

function unwrap(result: Result): Response {
  if ('response' in result) return result.response
  throw result.error
}

/**
 * Undefined if there should be no retry. A long `Retry-After` is not waited for, because the customer is waiting too.
 */
function waitBeforeRetry(result: Result, attempt: number): number | undefined {
  const usualMs = firstWaitMs * 2 ** attempt
  if ('error' in result) return usualMs
  const { status, headers } = result.response
  if (status !== 429 && status < 500) return undefined
  // OpenAI says so when an account has no credit left.
  if (headers.get('x-should-retry') === 'false') return undefined
  const askedMs = Number(headers.get('retry-after') ?? 0) * 1000
  const waitMs = Math.max(usualMs, Number.isFinite(askedMs) ? askedMs : usualMs)
  return waitMs <= longestWaitMs ? waitMs : undefined
}
