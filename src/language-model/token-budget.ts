import type { Logger } from 'pino'

/** How many tokens of language model one day may cost. */
export interface TokenBudget {
  /** Whether today's is used up. */
  isSpent(): boolean
  /** Adds what a question cost. */
  count(tokens: number): Promise<void>
}

export interface TokenBudgetParts {
  dailyTokens: number
  /** Adds to the sum of a day that all processes share, and returns it. */
  add(day: string, tokens: number): Promise<number>
  now: () => Date
  log: Logger
}

/**
 * A budget per UTC day. Processes learn what the others have spent with each question of their own, so that together they may overdraw
 * by the questions that are under way. While the shared sum is out of reach, each counts by itself and adds it later.
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
        log.warn({ err: error }, 'The cost of the language model could not be saved; it is kept for later')
      }
    },
  }
}
