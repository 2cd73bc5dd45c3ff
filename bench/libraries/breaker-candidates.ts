import { answered, asking, type Breaker, closedBreaker, failed, mayAsk } from '../../src/base/breaker.ts'
import { patientFetch } from '../../src/base/patient-fetch.ts'
import { loadLibrary } from './load.ts'

/** A breaker with a question to ask through it: says whether it was asked at all. */
export interface Subject {
  ask(question: () => Promise<unknown>): Promise<'asked' | 'refused'>
}

const trialMs = 20_000

/** Ours, as `model-guard.ts` uses it. */
export function ourBreaker(): Subject {
  let breaker: Breaker = closedBreaker
  return {
    ask: async (question) => {
      if (!mayAsk(breaker, Date.now())) return 'refused'
      const onTrial = breaker.kind !== 'closed'
      breaker = asking(breaker, Date.now(), trialMs)
      try {
        await question()
        breaker = answered()
      } catch (error) {
        breaker = failed(breaker, Date.now(), { onTrial, retryAfterMs: retryAfterMsOf(error) })
      }
      return 'asked'
    },
  }
}

const retryAfterMsOf = (error: unknown): number =>
  error instanceof Error && 'retryAfterMs' in error ? Number(error.retryAfterMs) : 0

export const ourFetch: typeof fetch = patientFetch(2)

interface Policy {
  execute<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

interface Backoff {
  duration: number
  next(context: { result: { error?: unknown; value?: unknown } }): Backoff
}

interface Cockatiel {
  handleAll: unknown
  handleWhenResult(test: (result: unknown) => boolean): unknown
  circuitBreaker(handled: unknown, options: object): Policy
  retry(handled: unknown, options: object): Policy
  ConsecutiveBreaker: new (failures: number) => object
  ExponentialBackoff: new (options: object) => object
  BrokenCircuitError: new () => Error
}

/** cockatiel, set up to do the same. */
export async function cockatielBreaker(): Promise<() => Subject> {
  const { circuitBreaker, handleAll, ConsecutiveBreaker, BrokenCircuitError } =
    await loadLibrary<Cockatiel>('cockatiel')
  return () => {
    const policy = circuitBreaker(handleAll, { breaker: new ConsecutiveBreaker(5), halfOpenAfter: restFrom(15_000) })
    return {
      ask: async (question) => {
        try {
          await policy.execute(question)
        } catch (error) {
          if (error instanceof BrokenCircuitError) return 'refused'
        }
        return 'asked'
      },
    }
  }
}

/** Its own exponential backoff ignores the pause that the provider asks for. */
const restFrom = (beforeMs: number): Backoff => ({
  duration: beforeMs,
  next: ({ result }) => restFrom(Math.min(300_000, Math.max(2 * beforeMs, retryAfterMsOf(result.error)))),
})

/** cockatiel's retries around `fetch`, for the same answers and after the same pauses. */
export async function cockatielFetch(): Promise<typeof fetch> {
  const { retry, handleWhenResult } = await loadLibrary<Cockatiel>('cockatiel')
  const waitMs = (result: unknown) => Number((result as Response).headers.get('retry-after') ?? 0) * 1000
  const isWorthIt = (result: unknown) => (result as Response).status >= 500 && waitMs(result) <= 2000
  const pause = (usualMs: number): Backoff => ({
    duration: usualMs,
    next: ({ result }) => pause(Math.max(2 * usualMs, waitMs(result.value))),
  })
  const policy = retry(handleWhenResult(isWorthIt), { maxAttempts: 2, backoff: pause(150) })
  return (input, init) => policy.execute(() => fetch(input, init), init?.signal ?? undefined)
}
