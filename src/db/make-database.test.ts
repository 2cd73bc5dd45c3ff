import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quiet } from '../../test/quiet.ts'
import { openPglite } from './pglite.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('the first start creates a database and removes an unfinished one; the next start finds it', async () => {
  await mkdir(join(folder, 'pglite.new-dead'))
  await mkdir(join(folder, 'pglite'))
  const first = await openPglite(join(folder, 'pglite'), quiet)
  await first.db.execute('create table kept (n int)')
  await first.close()
  expect((await readdir(folder)).filter((name) => name.startsWith('pglite'))).toEqual(['pglite'])
  const second = await openPglite(join(folder, 'pglite'), quiet)
  await second.db.execute('select n from kept')
  await second.close()
}, 60_000)

test('a folder with something else in it stays untouched', async () => {
  await mkdir(join(folder, 'pglite'))
  await writeFile(join(folder, 'pglite', 'diary.txt'), 'Dear diary')
  await expect(openPglite(join(folder, 'pglite'), quiet)).rejects.toThrow('not empty and is not a Frontdesk database')
  expect(await readdir(join(folder, 'pglite'))).toEqual(['diary.txt'])
})
