import type { Logger } from 'pino'
import { answered, asking, type Breaker, closedBreaker, failed, mayAsk } from './breaker.ts'
import { modelTimeLeftMs } from './message-time.ts'
import { ModelGivenUp } from './model-failure.ts'
import { readProviderAnswer } from './provider-answer.ts'
import type { TokenBudget } from './token-budget.ts'
import { estimateTokens } from './tokens.ts'

/** How the language model does: asked as usual, left alone because it fails, or too dear for the rest of the day. */
export type ModelState = 'ok' | 'resting' | 'budget spent'

/** Stands between the bot and the provider, and lets questions through while that makes sense. */
export interface ModelGuard {
  /** The same `fetch` with the guard before it. While the model rests it throws `ModelGivenUp`, and sends nothing. */
  around(ask: typeof fetch): typeof fetch
  state(): ModelState
  /** Whether the model has been seen to answer since it was last given up; undefined before the first question. */
  answers(): boolean | undefined
}

export interface ModelGuardParts {
  /** For all questions about one message together. */
  timeoutMs: number
  /** Absent: no limit. */
  budget?: TokenBudget
  now: () => Date
  /** Absent: whoever asks tells of failures. */
  log?: Logger
}

/**
 * Guards by wrapping `fetch`: whatever asks the model, through whatever layers of libraries, passes here. Only the provider's own failures
 * count against it. An answer that a department cannot use is no reason to leave it alone: one customer could bring that about for all.
 */
export function createModelGuard({ timeoutMs, budget, now, log }: ModelGuardParts): ModelGuard {
  let breaker: Breaker = closedBreaker
  let answers: boolean | undefined

  const nowMs = () => now().getTime()
  const state = (): ModelState => (budget?.isSpent() ? 'budget spent' : breaker.kind === 'closed' ? 'ok' : 'resting')

  const noteFailure = (onTrial: boolean, retryAfterMs = 0) => {
    const next = failed(breaker, nowMs(), { onTrial, retryAfterMs })
    if (breaker.kind === 'closed' && next.kind !== 'closed') log?.error('The language model is given up for now')
    breaker = next
  }
  const noteAnswer = () => {
    if (breaker.kind !== 'closed') log?.info('The language model answers again')
    breaker = answered()
    answers = true
  }
  const spend = async (tokens: number) => {
    if (tokens > 0) await budget?.count(tokens)
  }

  const around = (ask: typeof fetch): typeof fetch => {
    return async (input, init) => {
      if (budget?.isSpent() || !mayAsk(breaker, nowMs())) throw new ModelGivenUp()
      const leftMs = modelTimeLeftMs(timeoutMs)
      if (leftMs <= 0) throw timedOut()
      const timeout = AbortSignal.timeout(leftMs)
      const onTrial = breaker.kind !== 'closed'
      breaker = asking(breaker, nowMs(), timeoutMs)
      const question = typeof init?.body === 'string' ? init.body : ''
      try {
        const response = await ask(input, { ...init, signal: bothSignals(init?.signal, timeout) })
        // Read in here, so that the time-outs span the body too, which the client's own does not.
        const body = await response.text()
        const { works, tokens, retryAfterMs } = readProviderAnswer(response, body, question)
        if (works) noteAnswer()
        else noteFailure(onTrial, retryAfterMs)
        await spend(tokens)
        return new Response(body || null, response)
      } catch (error) {
        // Cut off after a short while, because earlier questions took the message's time, it proves nothing.
        if (!timeout.aborted || leftMs >= timeoutMs / 2) noteFailure(onTrial)
        // The provider may have worked on it all the same.
        await spend(estimateTokens(question))
        throw timeout.aborted ? timedOut(error) : error
      }
    }
  }

  return {
    around,
    state,
    answers: () => {
      if (state() !== 'ok') answers = false
      return answers
    },
  }
}

/** The client tells time-outs by these words. */
const timedOut = (cause?: unknown) => new Error('The time for this message is over: timed out', { cause })

const bothSignals = (signal: AbortSignal | null | undefined, timeout: AbortSignal) =>
  signal ? AbortSignal.any([signal, timeout]) : timeout
