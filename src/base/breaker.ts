/**
 * A circuit breaker. After several failures in a row it blocks questions for a while, then lets one through on trial.
 * Plain data; times are in milliseconds and passed in as `now`.
 */
export type Breaker =
  | { kind: 'closed'; failures: number }
  /** Blocked until `until`. `restMs` is the length of this pause. */
  | { kind: 'open'; until: number; restMs: number }
  /** One question is on trial. After `until` it counts as lost, and another may be tried. */
  | { kind: 'trying'; until: number; restMs: number }

export const failuresInARow = 5
export const firstRestMs = 30_000
export const longestRestMs = 5 * 60_000

export const closedBreaker: Breaker = { kind: 'closed', failures: 0 }

/** Whether a question may be asked now. */
export function mayAsk(breaker: Breaker, now: number): boolean {
  return breaker.kind === 'closed' || now >= breaker.until
}

/**
 * Records that a question is asked; call it only after `mayAsk`. Unless the breaker is closed, this question is the
 * trial, for at most `trialMs`.
 */
export function asking(breaker: Breaker, now: number, trialMs: number): Breaker {
  return breaker.kind === 'closed' ? breaker : { kind: 'trying', until: now + trialMs, restMs: breaker.restMs }
}

/** Any answer proves that the model is back, even a late one to an earlier question. */
export function answered(): Breaker {
  return closedBreaker
}

/**
 * `onTrial`: the question was asked while the breaker was not closed. `retryAfterMs`: the wait that the provider asks
 * for.
 */
export function failed(
  breaker: Breaker,
  now: number,
  { onTrial = false, retryAfterMs = 0 }: { onTrial?: boolean; retryAfterMs?: number } = {},
): Breaker {
  if (breaker.kind !== 'closed') {
    // Failures of questions asked before the breaker opened are not news.
    return onTrial ? resting(now, breaker.restMs * 2, retryAfterMs) : breaker
  }
  const failures = breaker.failures + 1
  return failures < failuresInARow ? { kind: 'closed', failures } : resting(now, firstRestMs, retryAfterMs)
}

function resting(now: number, usualMs: number, retryAfterMs: number): Breaker {
  const restMs = Math.min(longestRestMs, Math.max(usualMs, retryAfterMs))
  return { kind: 'open', until: now + restMs, restMs }
}
