import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createThreads } from './threads.ts'

type Task = { kind: 'count' } | { kind: 'throw' } | { kind: 'wait'; ms: number }

// Each thread counts for itself, so that its answers tell which of them are its own.
const program = `
  import { answerTasks } from ${JSON.stringify(new URL('./threads.ts', import.meta.url).href)}
  let count = 0
  answerTasks(async (task) => {
    if (task.kind === 'throw') throw new Error('It cannot be done')
    if (task.kind === 'wait') await new Promise((done) => setTimeout(done, task.ms))
    return { count: ++count, numbers: new Float32Array([count]) }
  })
`
const folder = mkdtempSync(join(tmpdir(), 'frontdesk-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function threadsOfTheirOwn() {
  const file = join(folder, `entry-${++files}.mjs`)
  writeFileSync(file, program)
  return createThreads<Task>(pathToFileURL(file))
}
const count = (threads: ReturnType<typeof threadsOfTheirOwn>, options?: { isLarge?: boolean }) =>
  threads.run<{ count: number; numbers: Float32Array }>({ kind: 'count' }, options)

test('a thread is used again, for whoever comes next', async () => {
  const threads = threadsOfTheirOwn()
  expect(await count(threads)).toEqual({ count: 1, numbers: new Float32Array([1]) })
  expect((await count(threads))?.count).toBe(2)
  await threads.close()
  expect((await count(threads))?.count).toBe(3)
})

test('tasks at the same time have threads of their own, and so has a large one', async () => {
  const threads = threadsOfTheirOwn()
  const counts = await Promise.all([count(threads), count(threads)])
  expect(counts.map((one) => one?.count)).toEqual([1, 1])
  expect((await count(threads, { isLarge: true }))?.count).toBe(1)
  expect((await count(threads))?.count).toBe(2)
})

test('what a task throws is thrown, and the next one has a new thread', async () => {
  const threads = threadsOfTheirOwn()
  await count(threads)
  await expect(threads.run({ kind: 'throw' })).rejects.toThrow('It cannot be done')
  expect((await count(threads))?.count).toBe(1)
})

test.each([0, 1, 2, 5, 10, 20, 50, 200])('after %s ms it can be stopped, and nobody waits for ever', async (ms) => {
  const threads = threadsOfTheirOwn()
  await count(threads)
  const running = threads.run<{ count: number }>({ kind: 'wait', ms: 10 })
  await sleep(ms)
  await threads.close()
  expect([undefined, 2]).toContain((await running)?.count)
  expect((await count(threads))?.count).toBeGreaterThan(0)
})
