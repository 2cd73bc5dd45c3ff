import { AsyncLocalStorage } from 'node:async_hooks'
import { jest } from '@jest/globals'
import { eventually } from '../../test/eventually.ts'
import { quiet } from '../../test/quiet.ts'
import { type CutOff, type Lease, startLaneWorker } from './lane-worker.ts'
import { leaseMs } from './leases.ts'

interface TestLane {
  id: number
  channel: string
}

/** A worker on lanes in memory. */
function workOn(
  ready: TestLane[],
  work: (lane: TestLane, lease: Lease) => Promise<void>,
  { concurrency = 8, longestWorkMs = 60_000, claimMs = 0 } = {},
) {
  const cutOff: [number, CutOff][] = []
  const looks = { count: 0, busy: 0 }
  let listener: (inMs: number) => void = () => {}
  const started = startLaneWorker<TestLane>(
    {
      name: 'test',
      concurrency,
      onWake: async (hear) => {
        listener = hear
        return async () => {
          listener = () => {}
        }
      },
      crowds: [{ of: ({ channel }) => channel, most: 6 }],
      tracesOf: () => [],
      claim: async (limit, crowds) => {
        looks.count += 1
        const claimed = ready.filter(({ channel }) => !crowds.includes(channel)).slice(0, limit)
        for (const lane of claimed) ready.splice(ready.indexOf(lane), 1)
        if (claimMs > 0) await new Promise((done) => setTimeout(done, claimMs))
        return claimed
      },
      longestWorkMs,
      cutOff: async (lane, why) => {
        cutOff.push([lane.id, why])
        return undefined
      },
      work: async (lane, lease) => {
        await work(lane, lease)
        return undefined
      },
      renew: async () => false,
      busy: () => {
        looks.busy += 1
      },
    },
    quiet,
  )
  return { started, looks, cutOff, wake: (inMs = 0) => listener(inMs) }
}

afterEach(() => jest.useRealTimers())

test('a flood in one channel leaves room for another', async () => {
  const storm = Array.from({ length: 20 }, (_, id) => ({ id, channel: 'storm' }))
  const ready = [...storm, { id: 99, channel: 'calm' }]
  const begun: TestLane[] = []
  const release: (() => void)[] = []
  const { started, looks } = workOn(ready, (lane) => {
    begun.push(lane)
    return new Promise((done) => release.push(done))
  })
  const worker = await started
  await new Promise((done) => setTimeout(done, 50))
  expect(begun.filter(({ channel }) => channel === 'storm')).toHaveLength(6)
  expect(begun.map(({ channel }) => channel)).toContain('calm')
  expect(looks.busy).toBe(0)
  ready.length = 0
  for (const done of release) done()
  await worker.stop(1000)
})

test('a worker that is full says so, so that others can help', async () => {
  const ready = Array.from({ length: 9 }, (_, id) => ({ id, channel: `C${id}` }))
  const { started, looks } = workOn(ready, () => new Promise(() => {}))
  const worker = await started
  await new Promise((done) => setTimeout(done, 50))
  expect(ready).toHaveLength(1)
  expect(looks.busy).toBeGreaterThan(0)
  await worker.stop(0)
})

test('lanes that another call leased in passing are worked on, and take half of the free places', async () => {
  const begun: number[] = []
  const { started, looks } = workOn([], async ({ id }) => {
    begun.push(id)
    await new Promise(() => {})
  })
  const worker = await started
  const lease = (ids: number[]) => async (most: number) => ({
    lanes: ids.slice(0, most).map((id) => ({ id, channel: `C${id}` })),
    result: most,
  })
  const [first, meanwhile] = await Promise.all([
    worker.claimWith(lease([1, 2, 3, 4, 5, 6, 7, 8])),
    worker.claimWith(lease([])),
  ])
  // A crowd may have six of the eight places.
  expect([first, meanwhile]).toEqual([3, 3])
  expect(begun).toEqual([1, 2, 3])
  await expect(worker.claimWith(() => Promise.reject(new Error('The database is away')))).rejects.toThrow('away')
  expect(await worker.claimWith(lease([]))).toBe(3)
  expect(looks.busy).toBe(0)
  await worker.stop(0)
})

test('work on lanes that another call leased in passing knows nothing of that call', async () => {
  const caller = new AsyncLocalStorage<string>()
  const known: unknown[] = []
  const { started } = workOn([], async () => void known.push(caller.getStore()))
  const worker = await started
  await caller.run('a message', () =>
    worker.claimWith(async () => ({ lanes: [{ id: 1, channel: 'C1' }], result: undefined })),
  )
  await eventually(() => expect(known).toEqual([undefined]))
  await worker.stop(0)
})

test('lanes that another call leased while the worker stopped are given back, and then it leases none', async () => {
  const { started, cutOff } = workOn([], () => new Promise(() => {}))
  const worker = await started
  let answer = () => {}
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const passing = worker.claimWith(async (most) => {
    await isAnswered
    return { lanes: [{ id: 1, channel: 'C1' }], result: most }
  })
  await worker.stop(0)
  answer()
  expect(await passing).toBe(3)
  expect(cutOff).toEqual([[1, 'not begun']])
  expect(await worker.claimWith(async (most) => ({ lanes: [], result: most }))).toBe(0)
})

test('work that is ready but locked is not polled in a tight loop', async () => {
  const { started, looks } = workOn([], async () => {})
  const worker = await started
  await new Promise((done) => setTimeout(done, 300))
  expect(looks.count).toBeLessThan(15)
  await worker.stop(0)
})

test('every scheduled time is kept, even after an earlier one and beyond the next poll', async () => {
  jest.useFakeTimers()
  const begun: string[] = []
  const ready: TestLane[] = []
  const { started, wake } = workOn(ready, async ({ channel }) => void begun.push(channel))
  const worker = await started
  for (const ms of [300, 1200]) {
    wake(ms)
    setTimeout(() => ready.push({ id: ms, channel: `after ${ms}` }), ms)
  }
  await jest.advanceTimersByTimeAsync(310)
  expect(begun).toEqual(['after 300'])
  await jest.advanceTimersByTimeAsync(900)
  expect(begun).toEqual(['after 300', 'after 1200'])
  await worker.stop(0)
})

test('stopping waits for what runs, up to the grace period, and takes nothing new', async () => {
  const ready = [{ id: 1, channel: 'C1' }]
  let end = () => {}
  const { started, wake } = workOn(ready, () => new Promise((done) => (end = done)))
  const worker = await started
  await new Promise((done) => setTimeout(done, 20))
  const impatient = Date.now()
  await worker.stop(100)
  expect(Date.now() - impatient).toBeGreaterThanOrEqual(95)
  ready.push({ id: 2, channel: 'C1' })
  wake()
  end()
  await new Promise((done) => setTimeout(done, 20))
  expect(ready).toHaveLength(1)
})

test('a worker learns that another process has taken its lease', async () => {
  jest.useFakeTimers()
  let lease: Lease | undefined
  const { started } = workOn([{ id: 1, channel: 'C1' }], (_, own) => {
    lease = own
    return new Promise(() => {})
  })
  const worker = await started
  await jest.advanceTimersByTimeAsync(10)
  expect(lease?.lasts(leaseMs / 2)).toBe(true)
  await jest.advanceTimersByTimeAsync(leaseMs / 3 + 10)
  expect(lease?.lasts(0)).toBe(false)
  const stopped = worker.stop(0)
  await jest.advanceTimersByTimeAsync(10)
  await stopped
}, 5000)

test('work that outlasts the grace period is given back, and may post nothing more', async () => {
  const leases: Lease[] = []
  const ready = [
    { id: 1, channel: 'C1' },
    { id: 2, channel: 'C2' },
  ]
  const { started, cutOff, looks } = workOn(ready, ({ id }, lease) => {
    leases.push(lease)
    return id === 1 ? Promise.resolve() : new Promise(() => {})
  })
  const worker = await started
  await new Promise((done) => setTimeout(done, 20))
  expect(leases[1]?.lasts(0)).toBe(true)
  await worker.stop(50)
  expect(cutOff).toEqual([[2, 'stopping']])
  expect(leases[1]?.lasts(0)).toBe(false)
  // Other processes are woken instead of finding it at their next look.
  expect(looks.busy).toBe(1)
})

test('work that is claimed during a stop is given back and not begun', async () => {
  const begun: number[] = []
  const ready: TestLane[] = []
  const { started, cutOff, wake } = workOn(ready, async ({ id }) => void begun.push(id), { claimMs: 50 })
  const worker = await started
  await new Promise((done) => setTimeout(done, 100))
  ready.push({ id: 1, channel: 'C1' })
  wake()
  await eventually(async () => expect(ready).toEqual([]))
  await worker.stop(1000)
  expect(begun).toEqual([])
  expect(cutOff).toEqual([[1, 'not begun']])
})

test('what is asked for right before a stop is left to others', async () => {
  const ready: TestLane[] = []
  const { started, looks, wake } = workOn(ready, async () => {})
  const worker = await started
  await eventually(async () => expect(looks.count).toBe(1))
  ready.push({ id: 1, channel: 'C1' })
  wake()
  await worker.stop(1000)
  expect(looks.count).toBe(1)
  expect(ready).toHaveLength(1)
})

test('work that hangs is abandoned and frees its slot', async () => {
  const ready = [
    { id: 1, channel: 'C1' },
    { id: 2, channel: 'C1' },
  ]
  let lease: Lease | undefined
  const ended: number[] = []
  const hangsFirst = ({ id }: TestLane, own: Lease) => {
    lease ??= own
    return id === 1 ? new Promise<void>(() => {}) : Promise.resolve(void ended.push(id))
  }
  const { started, cutOff, wake } = workOn(ready, hangsFirst, { concurrency: 1, longestWorkMs: 50 })
  const worker = await started
  await eventually(async () => {
    wake()
    expect(ended).toEqual([2])
  })
  expect(cutOff).toEqual([[1, 'too long']])
  expect(lease?.lasts(0)).toBe(false)
  await worker.stop(1000)
})
