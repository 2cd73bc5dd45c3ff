import { lookEvery } from './look-every.ts'

const ended: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ended.splice(0)) await end()
})
const looks = (look: (stopped: AbortSignal) => Promise<unknown>, failed: (error: unknown) => void = () => {}) => {
  const end = lookEvery({ everyMs: 1, firstAfterMs: 0, look, failed })
  ended.push(end)
  return end
}

test('it looks again and again', async () => {
  let count = 0
  await new Promise<void>((seen) => {
    looks(async () => {
      count += 1
      if (count === 3) seen()
    })
  })
  expect(count).toBeGreaterThanOrEqual(3)
})

test('a look that fails is told of, and the next one comes', async () => {
  const problems: unknown[] = []
  await new Promise<void>((seen) => {
    looks(
      async () => {
        if (problems.length === 2) return seen()
        throw new Error('The database is away')
      },
      (error) => problems.push(error),
    )
  })
  expect(problems).toEqual([new Error('The database is away'), new Error('The database is away')])
})

test('it never looks twice at the same time, and stopping waits for the look that is under way', async () => {
  let [running, most, done] = [0, 0, false]
  const end = await new Promise<() => Promise<void>>((began) => {
    const stop = looks(async (stopped) => {
      running += 1
      most = Math.max(most, running)
      began(stop)
      await new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true }))
      running -= 1
      done = true
    })
  })
  await end()
  expect({ most, done }).toEqual({ most: 1, done: true })
})
