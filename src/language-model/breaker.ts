/**
 * A circuit breaker: after some failures in a row it lets nobody ask for a while, then one question on trial. Plain data, and times in
 * milliseconds that come in as `now`.
 */
export type Breaker =
  | { kind: 'closed'; failures: number }
  /** Rests until `until`, having rested `restMs` this time. */
  | { kind: 'open'; until: number; restMs: number }
  /** One question is on trial; after `until` it counts as lost, and another may be tried. */
  | { kind: 'trying'; until: number; restMs: number }

export const failuresInARow = 5
export const firstRestMs = 30_000
export const longestRestMs = 5 * 60_000

export const closedBreaker: Breaker = { kind: 'closed', failures: 0 }

/** Whether a question may be asked now. */
export function mayAsk(breaker: Breaker, now: number): boolean {
  return breaker.kind === 'closed' || now >= breaker.until
}

/** A question is asked; only after `mayAsk`. While the breaker is not closed it is the one on trial, for at most `trialMs`. */
export function asking(breaker: Breaker, now: number, trialMs: number): Breaker {
  return breaker.kind === 'closed' ? breaker : { kind: 'trying', until: now + trialMs, restMs: breaker.restMs }
}

/** Any answer proves that the model is back, also a late one to an earlier question. */
export function answered(): Breaker {
  return closedBreaker
}

/** `onTrial`: the question was asked while the breaker was not closed. `retryAfterMs`: how long the provider wants to be left alone. */
export function failed(
  breaker: Breaker,
  now: number,
  { onTrial = false, retryAfterMs = 0 }: { onTrial?: boolean; retryAfterMs?: number } = {},
): Breaker {
  if (breaker.kind !== 'closed') {
    // Questions that were under way when the breaker opened say nothing new.
    return onTrial ? resting(now, breaker.restMs * 2, retryAfterMs) : breaker
  }
  const failures = breaker.failures + 1
  return failures < failuresInARow ? { kind: 'closed', failures } : resting(now, firstRestMs, retryAfterMs)
}

function resting(now: number, usualMs: number, retryAfterMs: number): Breaker {
  const restMs = Math.min(longestRestMs, Math.max(usualMs, retryAfterMs))
  return { kind: 'open', until: now + restMs, restMs }
}
