import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { cuts, fails, hangs, nonsense, type Reply, rateLimits, refuses, says } from '../../test/scripted-replies.ts'
import { failuresInARow, firstRestMs } from '../base/breaker.ts'
import { createLanguageModel } from './language-model.ts'
import { withModelTime } from './message-time.ts'
import { modelFailure } from './model-failure.ts'
import { createModelGuard } from './model-guard.ts'
import { createTokenBudget } from './token-budget.ts'

const silent = pino({ level: 'silent' })
let server: ScriptedOpenAI
let clock: Date
beforeEach(async () => {
  server = await startScriptedOpenAI()
  clock = new Date('2026-03-02T23:00:00Z')
})
afterEach(() => server.close())

const now = () => clock
const pass = (ms: number) => {
  clock = new Date(clock.getTime() + ms)
}

/** The token count that processes share. */
function sharedSum() {
  const days = new Map<string, number>()
  return async (day: string, tokens: number) => {
    days.set(day, (days.get(day) ?? 0) + tokens)
    return days.get(day) ?? 0
  }
}

function guarded({ dailyTokens = 0, add = sharedSum(), timeoutMs = 2_000 } = {}) {
  const budget = dailyTokens > 0 ? createTokenBudget({ dailyTokens, add, now, log: silent }) : undefined
  const guard = createModelGuard({ timeoutMs, budget, now, log: silent })
  // The client's own timeout must not come first, because Jest does not recognize its error as an `Error`.
  const client = { model: 'gpt-4o-mini', timeoutMs: 2 * timeoutMs, retries: 0 }
  const settings = { apiKey: 'sk-test', baseUrl: server.url, ...client }
  const model = createLanguageModel(settings, guard)
  const ask = (words = 'Hi') =>
    model.invoke(words).then(
      ({ text }) => text,
      (error) => modelFailure(error).kind,
    )
  return { guard, ask }
}

const askTimes = async (count: number, ask: () => Promise<string>) => {
  const answers: string[] = []
  for (let i = 0; i < count; i++) answers.push(await ask())
  return answers
}

describe('a provider that is down', () => {
  const waysToFail: [string, Reply, string][] = [
    ['says so', fails(500), 'provider down'],
    ['does not accept the key', fails(401), 'refused by the provider'],
    ['limits us', rateLimits(), 'rate limited'],
    ['drops connections', cuts(), 'provider down'],
    ['drops connections in the middle of an answer', cuts({ afterHeaders: true }), 'provider down'],
    ['answers with a page for people', nonsense(), 'unusable answer'],
    ['answers with no answer', nonsense('{"choices":[]}'), 'unusable answer'],
  ]
  test.each(waysToFail)('because it %s, is asked five times only', async (_, reply, kind) => {
    server.always(reply)
    const { guard, ask } = guarded()
    const answers = await askTimes(12, ask)
    expect(server.requests).toHaveLength(failuresInARow)
    expect(answers.slice(0, failuresInARow)).toEqual(new Array(failuresInARow).fill(kind))
    expect(answers.slice(failuresInARow)).toEqual(new Array(7).fill('not asked'))
    expect(guard.state()).toBe('resting')
    expect(guard.answers()).toBe(false)
  })

  test('is asked once after the rest, and again by everybody once it answers', async () => {
    server.always(fails(500))
    const { guard, ask } = guarded()
    await askTimes(failuresInARow, ask)
    pass(firstRestMs)
    server.always(says('Hello.'))
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['Hello.', 'not asked', 'not asked'])
    expect(guard.state()).toBe('ok')
    expect(guard.answers()).toBe(true)
    expect(await ask()).toBe('Hello.')
  })

  test('is left alone for as long as it says', async () => {
    server.always(rateLimits(120))
    const { ask } = guarded()
    await askTimes(failuresInARow, ask)
    pass(119_000)
    expect(await ask()).toBe('not asked')
    pass(1_000)
    expect(await ask()).toBe('rate limited')
  })

  test('that never answers delays nobody longer than the timeout, even if the connection stays open', async () => {
    server.always(hangs())
    const { guard, ask } = guarded({ timeoutMs: 100 })
    expect(await Promise.all(Array.from({ length: failuresInARow }, () => ask()))).toEqual(
      new Array(failuresInARow).fill('timed out'),
    )
    expect(guard.state()).toBe('resting')
  })
})

describe('what one customer can bring about does not stop the model for others:', () => {
  test.each([
    ['a refusal', refuses()],
    ['a filter of the provider', nonsense('{"error":{"code":"content_filter"}}')],
  ])('%s', async (_, reply) => {
    server.always(reply)
    const { guard, ask } = guarded()
    await askTimes(12, ask)
    expect(server.requests).toHaveLength(12)
    expect(guard.state()).toBe('ok')
  })
})

describe('all questions about one message', () => {
  test('share its time', async () => {
    // With separate timeouts, the two hanging questions would take a minute.
    const { ask } = guarded({ timeoutMs: 30_000 })
    server.reply(async () => {
      await sleep(150)
      return says('Hello.')
    })
    server.always(hangs())
    const started = performance.now()
    const answers = await withModelTime(300, () => askTimes(3, ask))
    expect(answers).toEqual(['Hello.', 'timed out', 'timed out'])
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(server.requests).toHaveLength(2)
  })

  test('and what is cut off because earlier ones took it does not count against the model', async () => {
    const { guard, ask } = guarded({ timeoutMs: 5_000 })
    server.always(hangs())
    await Promise.all(Array.from({ length: 8 }, () => withModelTime(50, () => ask())))
    expect(guard.state()).toBe('ok')
  })

  test('messages that are handled at once have their own time each', async () => {
    const { ask } = guarded()
    server.always(async () => {
      await sleep(100)
      return says('Hello.')
    })
    const [first, second] = await Promise.all([withModelTime(30, () => ask()), withModelTime(1_000, () => ask())])
    expect([first, second]).toEqual(['timed out', 'Hello.'])
  })
})

describe('the budget of a day', () => {
  const costs = (total_tokens?: number) =>
    nonsense(
      JSON.stringify({
        choices: [{ index: 0, message: { role: 'assistant', content: 'Hello.' }, finish_reason: 'stop' }],
        ...(total_tokens && { usage: { prompt_tokens: total_tokens - 1, completion_tokens: 1, total_tokens } }),
      }),
    )

  test('is counted from the figures of the provider; when it is spent, no question is sent until midnight UTC', async () => {
    server.always(costs(400))
    const { guard, ask } = guarded({ dailyTokens: 1_000 })
    expect(await askTimes(5, ask)).toEqual(['Hello.', 'Hello.', 'Hello.', 'not asked', 'not asked'])
    expect(server.requests).toHaveLength(3)
    expect([guard.state(), guard.answers()]).toEqual(['budget spent', false])
    pass(3_600_000)
    expect([guard.state(), guard.answers()]).toEqual(['ok', false])
    expect(await ask()).toBe('Hello.')
    expect(guard.answers()).toBe(true)
  })

  test('is estimated for providers that give no figures, and for questions whose answer never came', async () => {
    server.reply(costs(), cuts())
    const { guard, ask } = guarded({ dailyTokens: 500 })
    await ask('Where is my order? '.repeat(50))
    expect(guard.state()).toBe('ok')
    await ask('Where is my order? '.repeat(50))
    expect(guard.state()).toBe('budget spent')
  })

  test('is one for all processes', async () => {
    server.always(costs(600))
    const add = sharedSum()
    const one = guarded({ dailyTokens: 1_000, add })
    const other = guarded({ dailyTokens: 1_000, add })
    expect([await one.ask(), await other.ask(), await other.ask()]).toEqual(['Hello.', 'Hello.', 'not asked'])
    // The first process learns of it with its next question, which is its last.
    expect([await one.ask(), await one.ask()]).toEqual(['Hello.', 'not asked'])
  })

  test('holds while the shared sum is out of reach, and is reconciled later', async () => {
    server.always(costs(600))
    const shared = sharedSum()
    let away = true
    const add = async (day: string, tokens: number) => {
      if (away) throw new Error('the database is away')
      return shared(day, tokens)
    }
    const { ask } = guarded({ dailyTokens: 2_000, add })
    await ask()
    away = false
    await ask()
    expect(await shared('2026-03-02', 0)).toBe(1_200)
    away = true
    expect(await askTimes(3, ask)).toEqual(['Hello.', 'Hello.', 'not asked'])
  })
})
