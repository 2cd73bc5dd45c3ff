import fc from 'fast-check'
import {
  answered,
  asking,
  type Breaker,
  closedBreaker,
  failed,
  failuresInARow,
  firstRestMs,
  longestRestMs,
  mayAsk,
} from './breaker.ts'

const trialMs = 20_000
/** A model that fails every question. Each question is asked as soon as the breaker allows it. */
const afterFailures = (count: number, now = 0): Breaker => {
  let breaker = closedBreaker
  for (let i = 0; i < count; i++) breaker = failed(breaker, now)
  return breaker
}

describe('the breaker', () => {
  test('opens at the fifth failure in a row, and not before', () => {
    expect(mayAsk(afterFailures(failuresInARow - 1), 0)).toBe(true)
    expect(mayAsk(afterFailures(failuresInARow), 0)).toBe(false)
  })

  test('an answer in between starts the count anew', () => {
    const breaker = failed(answered(), 0)
    expect(breaker).toEqual({ kind: 'closed', failures: 1 })
  })

  test('after 30 seconds it lets one question through, and no second', () => {
    const open = afterFailures(failuresInARow)
    expect(mayAsk(open, firstRestMs - 1)).toBe(false)
    expect(mayAsk(open, firstRestMs)).toBe(true)
    const trying = asking(open, firstRestMs, trialMs)
    expect(mayAsk(trying, firstRestMs)).toBe(false)
    expect(mayAsk(trying, firstRestMs + trialMs)).toBe(true)
  })

  test('each trial that fails doubles the rest, up to five minutes', () => {
    let breaker = afterFailures(failuresInARow)
    const rests: number[] = []
    for (let now = 0, trials = 0; trials < 6; trials++) {
      if (breaker.kind === 'closed') throw new Error('it closed')
      rests.push(breaker.restMs)
      now = breaker.until
      breaker = failed(asking(breaker, now, trialMs), now, { onTrial: true })
    }
    expect(rests).toEqual([30_000, 60_000, 120_000, 240_000, longestRestMs, longestRestMs])
  })

  test('failures of questions that were under way when it opened change nothing', () => {
    const open = afterFailures(failuresInARow)
    expect(failed(open, 500)).toBe(open)
    const trying = asking(open, firstRestMs, trialMs)
    expect(failed(trying, firstRestMs + 1)).toBe(trying)
  })

  test('it rests as long as the provider asks, if that is longer, but never over five minutes', () => {
    const opening = (retryAfterMs: number) => failed(afterFailures(failuresInARow - 1), 0, { retryAfterMs })
    expect(opening(1_000)).toMatchObject({ until: firstRestMs })
    expect(opening(90_000)).toMatchObject({ until: 90_000 })
    expect(opening(3_600_000)).toMatchObject({ until: longestRestMs })
  })
})

describe('whatever happens to a model', () => {
  const step = fc.record({
    waitMs: fc.nat(120_000),
    outcome: fc.constantFrom<'answers' | 'fails' | 'is lost' | 'a late failure'>(
      'answers',
      'fails',
      'is lost',
      'a late failure',
    ),
  })
  type Step = { waitMs: number; outcome: 'answers' | 'fails' | 'is lost' | 'a late failure' }

  /** Customers write after each wait. Returns each moment, what the breaker allowed, and its state afterwards. */
  function play(steps: Step[]) {
    let breaker = closedBreaker
    let now = 0
    return steps.map(({ waitMs, outcome }) => {
      now += waitMs
      const before = breaker
      const allowed = mayAsk(breaker, now)
      const onTrial = breaker.kind !== 'closed'
      if (allowed) breaker = asking(breaker, now, trialMs)
      if (outcome === 'a late failure') breaker = failed(breaker, now)
      else if (allowed && outcome === 'answers') breaker = answered()
      else if (allowed && outcome === 'fails') breaker = failed(breaker, now, { onTrial })
      return { now, before, allowed, onTrial, outcome, after: breaker }
    })
  }

  const steps = fc.array(step, { maxLength: 60 })

  test('an answer always closes the breaker, and only an answer does', () => {
    fc.assert(
      fc.property(steps, (given) => {
        for (const { allowed, outcome, before, after } of play(given)) {
          if (allowed && outcome === 'answers') expect(after).toEqual(closedBreaker)
          else if (before.kind !== 'closed') expect(after.kind).not.toBe('closed')
        }
      }),
    )
  })

  test('while it is not closed, at most one question is asked in the time of a trial or a rest', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const asked = play(given).filter(({ allowed, onTrial }) => allowed && onTrial)
        asked.forEach(({ now, outcome }, i) => {
          const next = asked[i + 1]
          if (next && outcome !== 'answers')
            expect(next.now - now).toBeGreaterThanOrEqual(Math.min(trialMs, firstRestMs))
        })
      }),
    )
  })

  test('it is tried again within five minutes, whatever came before', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const last = play(given).at(-1)
        if (last) expect(mayAsk(last.after, last.now + longestRestMs)).toBe(true)
      }),
    )
  })
})
