import type { Logger } from 'pino'

/** The daily limit of language model tokens. */
export interface TokenBudget {
  /** Whether today's tokens are used up. */
  isSpent(): boolean
  /** Adds the tokens of a question. */
  count(tokens: number): Promise<void>
}

export interface TokenBudgetParts {
  dailyTokens: number
  /** Adds to a day's total, shared by all processes, and returns it. */
  add(day: string, tokens: number): Promise<number>
  now: () => Date
  log: Logger
}

/**
 * A budget per UTC day. A process learns the shared total only when it asks a question itself, so together the
 * processes may exceed the budget by the questions in flight. While the database is unavailable, each process counts by
 * itself and adds its count later.
 */
export function createTokenBudget({ dailyTokens, add, now, log }: TokenBudgetParts): TokenBudget {
  let known = { day: '', tokens: 0, unsaved: 0 }

  const today = () => {
    const day = now().toISOString().slice(0, 10)
    if (known.day !== day) known = { day, tokens: 0, unsaved: 0 }
    return known
  }

  return {
    isSpent: () => today().tokens >= dailyTokens,
    count: async (tokens) => {
      const sum = today()
      sum.tokens += tokens
      const adding = sum.unsaved + tokens
      sum.unsaved = 0
      try {
        sum.tokens = Math.max(sum.tokens, await add(sum.day, adding))
      } catch (error) {
        sum.unsaved += adding
        log.warn({ err: error }, 'Language model usage could not be saved; it will be added later')
      }
    },
  }
}
