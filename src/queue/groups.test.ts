import { keptLog } from '../../test/kept-log.ts'
import { createGroups } from './groups.ts'

/** Calls that end when told. */
function heldCalls({ atOnce = 1, fails = (_items: string[]): Error | undefined => undefined } = {}) {
  const calls: { items: string[]; end: () => void }[] = []
  const { log, lines } = keptLog()
  const ask = createGroups({
    run: (items: string[]) =>
      new Promise<string[]>((resolve, reject) => {
        const error = fails(items)
        const end = () => (error ? reject(error) : resolve(items.map((item) => item.toUpperCase())))
        calls.push({ items, end })
      }),
    keyOf: (item) => item.charAt(0),
    atOnce,
    log,
  })
  return { ask, calls, lines, made: () => calls.map(({ items }) => items.join(' ')) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what is asked at once goes together, and what arrives meanwhile goes together next', async () => {
  const { ask, calls, made } = heldCalls()
  const first = ['a1', 'b1'].map(ask)
  await settled()
  expect(made()).toEqual(['a1 b1'])
  const next = ['c1', 'b2'].map(ask)
  await settled()
  expect(made()).toEqual(['a1 b1'])
  calls[0]?.end()
  await settled()
  expect(made()).toEqual(['a1 b1', 'c1 b2'])
  calls[1]?.end()
  expect(await Promise.all([...first, ...next])).toEqual(['A1', 'B1', 'C1', 'B2'])
})

test('while one call hangs, others go on, but none overtakes another of its key', async () => {
  const { ask, calls, made } = heldCalls({ atOnce: 2 })
  const results: Promise<string>[] = []
  for (const item of ['a1', 'a2', 'b1', 'a3', 'b2']) {
    results.push(ask(item))
    await settled()
  }
  expect(made()).toEqual(['a1', 'b1'])
  calls[1]?.end()
  await settled()
  expect(made()).toEqual(['a1', 'b1', 'b2'])
  calls[2]?.end()
  calls[0]?.end()
  await settled()
  expect(made()).toEqual(['a1', 'b1', 'b2', 'a2 a3'])
  calls[3]?.end()
  expect(await Promise.all(results)).toHaveLength(5)
})

test('a call is never too long', async () => {
  const { ask, calls, made } = heldCalls()
  const all = Promise.all(Array.from({ length: 100 }, (_, n) => ask(`x${n}`)))
  await settled()
  for (let at = 0; at < 2; at++) {
    calls[at]?.end()
    await settled()
  }
  await all
  expect(calls.map(({ items }) => items.length)).toEqual([64, 36])
  expect(made().join(' ').split(' ')).toEqual(Array.from({ length: 100 }, (_, n) => `x${n}`))
})

describe('if a call fails', () => {
  const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' })

  test.each([new Error('bad row'), deadlock])(
    '%s: each is tried alone, and only what cannot be done fails',
    async (error) => {
      const { ask, calls, lines } = heldCalls({ fails: (items) => (items.includes('bad') ? error : undefined) })
      const all = Promise.allSettled(['a1', 'b1', 'bad', 'c1'].map(ask))
      for (let at = 0; at < 6; at++) {
        await settled()
        for (const call of calls) call.end()
      }
      expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
      expect(calls.map(({ items }) => items.join(' ')).sort()).toEqual(['a1', 'a1 b1 bad c1', 'b1', 'bad', 'c1'])
      expect(lines()).toMatchObject([{ items: 4, err: { message: error.message } }])
    },
  )

  test('while the database is away, nothing is tried again here', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const { ask, calls } = heldCalls({ fails: () => away })
    const all = Promise.allSettled(['a1', 'b1', 'c1'].map(ask))
    for (let at = 0; at < 3; at++) {
      await settled()
      for (const call of calls) call.end()
    }
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(calls).toHaveLength(1)
  })
})
