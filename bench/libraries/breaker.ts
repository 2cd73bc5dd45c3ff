import { mock } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { printTable } from '../measuring/figures.ts'
import { cockatielBreaker, cockatielFetch, ourBreaker, ourFetch, type Subject } from './breaker-candidates.ts'
import { busyServer } from './busy-server.ts'

/** Compares what Frontdesk's breaker and retries do, and what cockatiel's do as set up in `breaker-candidates.ts`. */
export async function benchBreaker(): Promise<void> {
  const breakers = [ourBreaker, await cockatielBreaker()]
  const rows: string[][] = []
  for (const [name, holds] of Object.entries(promises)) {
    const row = [name]
    for (const create of breakers) row.push((await atTimeZero(() => holds(create()))) ? 'yes' : 'no')
    rows.push(row)
  }
  const fetches = [ourFetch, await cockatielFetch()]
  rows.push(['retries: stop at once when aborted', ...(await each(fetches, stopsAtOnce))])
  rows.push(['retries: give up when asked to wait a minute', ...(await each(fetches, givesUp))])
  printTable('Breaker and retries', ['', 'Frontdesk', 'cockatiel'], rows)
}

const firstRestMs = 30_000
const trialMs = 20_000

const fails = () => Promise.reject(new Error('the provider fails'))
const answers = async () => 'an answer'
const silent = () => new Promise<never>(() => {})

/** What the bot relies on, each tried on a fresh breaker at time zero. */
const promises: Record<string, (breaker: Subject) => Promise<boolean>> = {
  'opens at the fifth failure in a row': async (breaker) => {
    await failing(breaker, 4)
    const before = await breaker.ask(answers)
    await failing(breaker, 5)
    return before === 'asked' && (await breaker.ask(answers)) === 'refused'
  },
  'rests 30 s, twice as long each time, 5 minutes at most': async (breaker) => {
    await failing(breaker, 5)
    let now = 0
    for (const restMs of [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]) {
      mock.timers.setTime(now + restMs - 1)
      if ((await breaker.ask(fails)) !== 'refused') return false
      now += restMs
      mock.timers.setTime(now)
      if ((await breaker.ask(fails)) !== 'asked') return false
    }
    return true
  },
  'one question on trial; others are told at once': async (breaker) => {
    await failing(breaker, 5)
    mock.timers.setTime(firstRestMs)
    void breaker.ask(silent)
    return (await soon(breaker.ask(answers))) === 'refused'
  },
  'a trial that never ends counts as lost': async (breaker) => {
    await failing(breaker, 5)
    mock.timers.setTime(firstRestMs)
    void breaker.ask(silent)
    mock.timers.setTime(firstRestMs + trialMs)
    return (await soon(breaker.ask(answers))) === 'asked'
  },
  'a late answer shows that the model is back': async (breaker) => {
    const late = pending()
    const asked = breaker.ask(() => late.promise)
    await failing(breaker, 5)
    late.resolve('an answer')
    await asked
    return (await breaker.ask(answers)) === 'asked'
  },
  'a late failure does not end a trial': async (breaker) => {
    const [late, trial] = [pending(), pending()]
    const early = breaker.ask(() => late.promise)
    await failing(breaker, 5)
    mock.timers.setTime(firstRestMs)
    const tried = breaker.ask(() => trial.promise)
    late.reject(new Error('the provider fails'))
    await early
    trial.resolve('an answer')
    await tried
    return (await breaker.ask(answers)) === 'asked'
  },
  'rests as long as the provider asks': async (breaker) => {
    await failing(breaker, 4)
    await breaker.ask(() => Promise.reject(Object.assign(new Error('busy'), { retryAfterMs: 90_000 })))
    mock.timers.setTime(firstRestMs)
    return (await breaker.ask(answers)) === 'refused'
  },
}

async function failing(breaker: Subject, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await breaker.ask(fails)
}

async function atTimeZero<T>(work: () => Promise<T>): Promise<T> {
  mock.timers.enable({ apis: ['Date'], now: 0 })
  try {
    return await work()
  } finally {
    mock.timers.reset()
  }
}

/** A question that is answered, or fails, when the test says so. */
function pending() {
  const end = { resolve: (_answer: string) => {}, reject: (_error: Error) => {} }
  const promise = new Promise<string>((resolve, reject) => Object.assign(end, { resolve, reject }))
  return { promise, ...end }
}

/** Undefined if there is no answer for a while: a customer would have to wait. */
const soon = <T>(answer: Promise<T>): Promise<T | undefined> => Promise.race([answer, sleep(50, undefined)])

const each = (fetches: (typeof fetch)[], holds: (ask: typeof fetch) => Promise<boolean>): Promise<string[]> =>
  Promise.all(fetches.map(async (ask) => ((await holds(ask)) ? 'yes' : 'no')))

async function stopsAtOnce(ask: typeof fetch): Promise<boolean> {
  const server = await busyServer(1)
  const startedAt = performance.now()
  await ask(server.url, { signal: AbortSignal.timeout(300) }).catch(() => undefined)
  await server.close()
  return performance.now() - startedAt < 600
}

async function givesUp(ask: typeof fetch): Promise<boolean> {
  const server = await busyServer(60)
  const answer = await soon(ask(server.url))
  await server.close()
  return answer?.status === 503
}
