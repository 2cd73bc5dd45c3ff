import type { Logger } from 'pino'
import { answered, asking, type Breaker, closedBreaker, failed, mayAsk } from '../base/breaker.ts'
import { step } from '../base/traces.ts'
import type { ModelResult, Watched } from '../domain/watched.ts'
import { modelTimeLeftMs } from './message-time.ts'
import { ModelGivenUp } from './model-failure.ts'
import { type AskedServer, isCertain, type ModelProblem, problemFrom, problemFromNetwork } from './model-problem.ts'
import { readProviderAnswer } from './provider-answer.ts'
import type { TokenBudget } from './token-budget.ts'
import { estimateTokens } from './tokens.ts'
import type { ServerError } from './wire/server-error.ts'

/** The state of the model: asked as usual, resting after failures, or over the day's budget. */
export type ModelState = 'ok' | 'resting' | 'budget spent'

/** Decides which questions reach the provider. */
export interface ModelGuard {
  /** Wraps `fetch` with the guard. While the model rests, it throws `ModelGivenUp` and sends nothing. */
  around(ask: typeof fetch): typeof fetch
  state(): ModelState
  /** Whether the model has answered since it last failed; undefined before the first question. */
  answers(): boolean | undefined
  /** What people have to mend, until it answers again: at once if no retry mends it, else once the model rests. */
  problem(): ModelProblem | undefined
}

export interface ModelGuardParts {
  /** For all questions about one message together. */
  timeoutMs: number
  /** No limit if absent. */
  budget?: TokenBudget
  now: () => Date
  /** What problems are named after. If absent, none are looked for. */
  server?: AskedServer
  /** Keeps what each question cost, for figures. It never rejects. */
  keep?(call: ModelCall): Promise<void>
  /** Is told of each question. */
  watch?(question: Pick<Extract<Watched, { what: 'model call' }>, 'result' | 'tokens' | 'seconds'>): void
  /** If absent, the caller reports failures. */
  log?: Logger
}

/** What one question to a model cost. */
export interface ModelCall {
  inputTokens: number
  outputTokens: number
  /** Whether the provider did its work. */
  answered: boolean
}

/**
 * Guards the model by wrapping `fetch`, which every library's request passes through. Only failures of the provider
 * count. An unusable answer does not, because one customer could then block the model for everyone.
 */
export function createModelGuard({ timeoutMs, budget, now, server, keep, watch, log }: ModelGuardParts): ModelGuard {
  let breaker: Breaker = closedBreaker
  let answers: boolean | undefined
  let everAnswered = false
  let problem: ModelProblem | undefined
  let told: string | undefined

  const nowMs = () => now().getTime()
  const state = (): ModelState => (budget?.isSpent() ? 'budget spent' : breaker.kind === 'closed' ? 'ok' : 'resting')

  const shownProblem = () =>
    problem && (isCertain(problem, everAnswered) || state() === 'resting') ? problem : undefined
  const tellProblem = () => {
    const shown = shownProblem()
    if (!shown) return
    answers = false
    if (shown.kind !== told) log?.error({ problem: shown.kind }, shown.words)
    told = shown.kind
  }
  const noteFailure = (onTrial: boolean, found: ModelProblem | undefined, retryAfterMs = 0) => {
    problem = found
    const next = failed(breaker, nowMs(), { onTrial, retryAfterMs })
    if (breaker.kind === 'closed' && next.kind !== 'closed')
      log?.error('The language model keeps failing and will not be asked for now')
    breaker = next
    tellProblem()
  }
  const noteAnswer = () => {
    if (breaker.kind !== 'closed' || told) log?.info('The language model answers again')
    breaker = answered()
    answers = true
    everAnswered = true
    problem = undefined
    told = undefined
  }
  /** Who has answered and now finds a question wrong is not down. */
  const isAboutQuestion = (error: ServerError | undefined, found: ModelProblem | undefined) =>
    everAnswered && found === undefined && error !== undefined && [400, 413, 422].includes(error.status)
  const spend = async (tokens: number, { outputTokens, answered }: Omit<ModelCall, 'inputTokens'>) => {
    const kept = keep?.({
      inputTokens: Math.round(tokens - outputTokens),
      outputTokens: Math.round(outputTokens),
      answered,
    })
    if (tokens > 0) await budget?.count(tokens)
    await kept
  }

  const around = (ask: typeof fetch): typeof fetch => {
    const given: typeof fetch = async (input, init) => {
      const begunAt = performance.now()
      const counted = (result: ModelResult, tokens = 0) =>
        watch?.({ result, tokens, seconds: (performance.now() - begunAt) / 1000 })
      if (budget?.isSpent() || !mayAsk(breaker, nowMs())) {
        counted('not asked')
        throw new ModelGivenUp()
      }
      const leftMs = modelTimeLeftMs(timeoutMs)
      if (leftMs <= 0) throw timedOut()
      const timeout = AbortSignal.timeout(leftMs)
      const onTrial = breaker.kind !== 'closed'
      breaker = asking(breaker, nowMs(), timeoutMs)
      const question = typeof init?.body === 'string' ? init.body : ''
      try {
        const response = await ask(input, { ...init, signal: bothSignals(init?.signal, timeout) })
        // Read the body here, so that the timeout covers it; the client's own does not.
        const body = await response.text()
        const { works, error, tokens, outputTokens, retryAfterMs } = readProviderAnswer(response, body, question)
        const found = error && server && problemFrom(error, server)
        if (works || isAboutQuestion(error, found)) noteAnswer()
        else noteFailure(onTrial, found, retryAfterMs)
        counted(works ? 'ok' : 'failed', tokens)
        await spend(tokens, { outputTokens, answered: works })
        return new Response(body || null, response)
      } catch (error) {
        // A timeout proves nothing if earlier questions had used up most of the message's time.
        if (!timeout.aborted || leftMs >= timeoutMs / 2)
          noteFailure(onTrial, server && problemFromNetwork(error, server))
        // The provider may have worked on the question anyway.
        const tokens = estimateTokens(question)
        counted(timeout.aborted ? 'timed out' : 'failed', tokens)
        await spend(tokens, { outputTokens: 0, answered: false })
        throw timeout.aborted ? timedOut(error) : error
      }
    }
    return (...question) => step('ask model', () => given(...question))
  }

  return {
    around,
    state,
    answers: () => {
      if (state() !== 'ok') answers = false
      return answers
    },
    problem: shownProblem,
  }
}

/** The client recognizes timeouts by the words "timed out". */
const timedOut = (cause?: unknown) => new Error('The time for this message is over: timed out', { cause })

const bothSignals = (signal: AbortSignal | null | undefined, timeout: AbortSignal) =>
  signal ? AbortSignal.any([signal, timeout]) : timeout
