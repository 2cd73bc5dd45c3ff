import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { quiet } from '../../test/quiet.ts'
import type { Database } from './database.ts'
import { isDatabaseAway } from './database-away.ts'
import { openPglite } from './pglite.ts'
import { rowsOf } from './rows-of.ts'

let folder: string
let database: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-test-'))
  database = await openPglite(join(folder, 'pglite'), quiet)
  await database.db.execute('create table kept (n int primary key)')
}, 60_000)
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const kept = async () =>
  (await rowsOf<{ n: number }>(database.db, sql`select n from kept order by n`)).map(({ n }) => n)

test('answers come to who asked, and what fails fails alone', async () => {
  const asked = Array.from({ length: 50 }, (_, n) => rowsOf<{ n: number }>(database.db, sql`select ${n}::int as n`))
  const wrong = database.db.execute('select nobody from nowhere')
  await expect(wrong).rejects.toMatchObject({ cause: { code: '42P01' } })
  expect((await Promise.all(asked)).flat().map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n))
})

test('a transaction that fails leaves nothing, and the next begins anew', async () => {
  const failing = database.db.transaction(async (tx) => {
    await tx.execute('insert into kept values (1)')
    await tx.execute('insert into kept values (1)')
  })
  await expect(failing).rejects.toMatchObject({ cause: { code: '23505' } })
  await database.db.execute('insert into kept values (2)')
  expect(await kept()).toEqual([2])
})

test('long texts and many rows come whole', async () => {
  const [row] = await rowsOf<{ long: string }>(database.db, sql`select repeat(${'ä'.repeat(40_000)}, 100) as long`)
  expect(row?.long).toBe('ä'.repeat(4_000_000))
  expect(await rowsOf(database.db, sql`select n, 'line ' || n as line from generate_series(1, 50000) n`)).toHaveLength(
    50_000,
  )
})

test('a database that panics is away; it is recovered once it can be, with all that was committed', async () => {
  await database.db.execute('insert into kept values (3)')
  const [there, aside] = [join(folder, 'pglite', 'global', 'pg_control'), join(folder, 'pg_control')]
  await rename(there, aside)
  const underWay = database.db.transaction(async (tx) => {
    await tx.execute('insert into kept values (4)')
    await tx.execute('checkpoint')
  })
  await expect(underWay).rejects.toThrow()
  for (const attempt of ['checkpoint', 'select 1']) {
    const error = await database.db.execute(attempt).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(isDatabaseAway(error)).toBe(true)
  }
  await rename(aside, there)
  expect(await kept()).toEqual([2, 3])
})
