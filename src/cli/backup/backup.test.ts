import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { fillEveryTable } from '../../../test/fill-every-table.ts'
import { emptyDatabase, freshDatabase } from '../../../test/fresh-database.ts'
import { describeWithPostgres, newDatabase } from '../../../test/postgres.ts'
import { quiet } from '../../../test/quiet.ts'
import type { Database } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import { conversations, inbox } from '../../db/schema.ts'
import { readBackup } from './read-backup.ts'
import { backupTables } from './tables.ts'
import { writeBackup } from './write-backup.ts'

const now = new Date('2026-03-04T05:06:07Z')
const dir = mkdtempSync(join(tmpdir(), 'frontdesk-backup-'))
let files = 0
const newFile = () => join(dir, `${++files}.jsonl`)

let pglite: Database
beforeAll(async () => {
  pglite = await freshDatabase()
})
afterAll(async () => {
  await pglite.close()
  rmSync(dir, { recursive: true })
})
beforeEach(() => emptyDatabase(pglite.db))

const rowsIn = (file: string) => readFileSync(file, 'utf8').split('\n').slice(1)

async function exported({ db }: Database): Promise<string> {
  const file = newFile()
  await writeBackup(db, file, now)
  return file
}

describeWithPostgres('between PGlite and a Postgres server', () => {
  let postgres: Database
  beforeEach(async () => {
    postgres = await openDatabase({ url: await newDatabase({ isMigrated: true }), connections: 8 }, quiet)
  })
  afterEach(() => postgres.close())

  test('everything moves from PGlite to Postgres and back, to the last microsecond', async () => {
    await fillEveryTable(pglite.db)
    const first = await exported(pglite)
    await readBackup(postgres.db, first)
    const second = await exported(postgres)
    await emptyDatabase(pglite.db)
    await readBackup(pglite.db, second)
    const third = await exported(pglite)
    expect(rowsIn(second)).toEqual(rowsIn(first))
    expect(rowsIn(third)).toEqual(rowsIn(first))
    expect(rowsIn(first).length).toBeGreaterThan(2 * backupTables().length)
  })

  test('after the move, new rows are numbered after the old ones', async () => {
    await fillEveryTable(pglite.db)
    await readBackup(postgres.db, await exported(pglite))
    const place = { workspaceId: 'T1', channelId: 'C1', threadTs: '9.9' }
    const [row] = await postgres.db.insert(conversations).values(place).returning()
    expect(row?.id).toBe(3)
  })

  test('an empty database moves too, and numbers rows from 1', async () => {
    await readBackup(postgres.db, await exported(pglite))
    const place = { workspaceId: 'T1', channelId: 'C1', threadTs: '9.9' }
    const [row] = await postgres.db.insert(conversations).values(place).returning()
    expect(row?.id).toBe(1)
  })
})

test('every table of the database is in the backup, parents first', async () => {
  const query = sql`select table_name as name from information_schema.tables where table_schema = 'public'`
  const names = (await rowsOf<{ name: string }>(pglite.db, query)).map(({ name }) => name)
  const tables = backupTables().map(({ name }) => name)
  expect([...tables].sort()).toEqual(names.sort())
  for (const { name, needs } of backupTables())
    for (const need of needs) expect(tables.indexOf(need)).toBeLessThan(tables.indexOf(name))
})

test('more rows than fit into one batch are exported and imported', async () => {
  const rows = Array.from({ length: 1203 }, (_, i) => ({ workspaceId: 'T1', channelId: 'C1', threadTs: `${i}.0` }))
  await pglite.db.insert(conversations).values(rows)
  const file = await exported(pglite)
  await emptyDatabase(pglite.db)
  expect(await readBackup(pglite.db, file)).toBe(1203)
  expect(rowsIn(await exported(pglite))).toEqual(rowsIn(file))
})

test('a database with rows in it is refused', async () => {
  const file = await exported(pglite)
  await pglite.db.insert(conversations).values({ workspaceId: 'T1', channelId: 'C1', threadTs: '1.1' })
  await expect(readBackup(pglite.db, file)).rejects.toThrow(
    'The database is not empty: there are rows in conversations.',
  )
})

test.each([
  ['of another schema', (text: string) => text.replace(/"schema":"[^"]*"/, '"schema":"0000_past"'), /schema 0000_past/],
  ['of something else', () => '{"hello":1}\n', /not a backup/],
  ['that is empty', () => '', /cut off/],
  ['that was cut off between lines', (text: string) => text.split('\n').slice(0, -2).join('\n'), /cut off/],
  ['that was cut off within a line', (text: string) => text.slice(0, -60), /damaged at line/],
  [
    'that lost a line which nothing refers to',
    (text: string) => text.replace(/\n\{"table":"orders".*/, ''),
    /damaged at line/,
  ],
  ['that lost a line', (text: string) => text.replace(/\n.*?\n/, '\n'), /damaged/],
])('a file %s is refused, and nothing is imported', async (_, spoil, problem) => {
  await fillEveryTable(pglite.db)
  const file = await exported(pglite)
  writeFileSync(file, spoil(readFileSync(file, 'utf8')))
  await emptyDatabase(pglite.db)
  await expect(readBackup(pglite.db, file)).rejects.toThrow(problem)
  expect(await pglite.db.$count(conversations)).toBe(0)
  expect(await pglite.db.$count(inbox)).toBe(0)
})

test('rows after the end are refused', async () => {
  await fillEveryTable(pglite.db)
  const file = await exported(pglite)
  appendFileSync(file, `${rowsIn(file)[0]}\n`)
  await emptyDatabase(pglite.db)
  await expect(readBackup(pglite.db, file)).rejects.toThrow(/damaged at line/)
})

test('only the owner may read a backup, and none is overwritten', async () => {
  const file = await exported(pglite)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(writeBackup(pglite.db, file, now)).rejects.toThrow('exists already')
})
