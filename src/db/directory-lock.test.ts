import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end } from '../../test/servers.ts'
import { lockDirectory } from './directory-lock.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'frontdesk-lock-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

test('one process has the directory; the next is refused, and gets it when the first is done', async () => {
  const unlock = await lockDirectory(dir)
  await expect(lockDirectory(dir)).rejects.toThrow(/Another Frontdesk process is using/)
  await unlock()
  await (await lockDirectory(dir))()
  expect(await readdir(dir)).toEqual([])
})

test('if many processes start at once, never two have the directory', async () => {
  for (let round = 0; round < 10; round++) {
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => lockDirectory(dir)))
    const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(winners.length).toBeLessThanOrEqual(1)
    await Promise.all(winners.map((unlock) => unlock()))
  }
})

test('what processes killed with -9 leave behind stops nobody, and is cleaned up', async () => {
  for (let i = 0; i < 3; i++) {
    const child = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(join(dir, `lock-dead${i}`))}, () => console.log('listening'))`,
    ])
    await new Promise((done) => child.stdout.once('data', done))
    await end(child, 'SIGKILL')
  }
  expect(await readdir(dir)).toHaveLength(3)
  const unlock = await lockDirectory(dir)
  expect(await readdir(dir)).toHaveLength(1)
  await unlock()
})

test('a directory with a long name is locked too', async () => {
  const long = join(dir, 'x'.repeat(120))
  const unlock = await lockDirectory(long)
  await expect(lockDirectory(long)).rejects.toThrow(/Another Frontdesk process is using/)
  await unlock()
})
