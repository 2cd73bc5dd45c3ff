import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { backupTables } from '../src/cli/backup/tables.ts'
import type { Database, Db } from '../src/db/database.ts'
import { ownFunctions } from '../src/db/functions.ts'
import { migrationsFolder } from '../src/db/migrations.ts'
import { fromClient } from '../src/db/pglite.ts'
import { quiet } from './quiet.ts'

/** As in production, to save memory in each test file. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

/** A migrated, empty database in memory. Unpacking one takes a tenth of what making it takes, so it is made once. */
export async function freshDatabase(): Promise<Database> {
  const loadDataDir = new Blob([await packedDatabase()])
  return fromClient(await PGlite.create({ loadDataDir, startParams }), quiet)
}

/** Empties every table between the tests of a file. Of a few rows, a delete takes a tenth of what a truncate takes. */
export async function emptyDatabase(db: Db): Promise<void> {
  await db.execute(emptying)
}

/** Tables that reference others come first. Numbers start again at 1. */
const emptying = sql.raw(`do $$ begin
  ${backupTables()
    .reverse()
    .map(({ name }) => `delete from "${name}";`)
    .join(' ')}
  perform setval(format('%I.%I', schemaname, sequencename), start_value, false)
    from pg_sequences where schemaname = 'public' and last_value is not null;
end $$`)

/** Kept under the name of what it was made from, so that a changed migration or function makes a new one. */
async function packedDatabase(): Promise<Buffer> {
  const folder = join(tmpdir(), 'frontdesk-tests')
  const path = join(folder, `${await fingerprint()}.tar`)
  if (existsSync(path)) return readFile(path)
  const client = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'], startParams })
  await fromClient(client, quiet)
  await dropTemplates(client)
  const dump = Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer())
  await client.close()
  await mkdir(folder, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, dump)
  await rename(unfinished, path)
  return dump
}

/** Two of the three databases, which nobody opens, but each test file would unpack. */
async function dropTemplates(client: PGlite): Promise<void> {
  await client.exec('update pg_database set datistemplate = false')
  for (const name of ['template0', 'template1']) await client.exec(`drop database ${name}`)
  await client.exec('checkpoint')
}

async function fingerprint(): Promise<string> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort()
  const files = [...names, 'meta/_journal.json'].map((name) => join(migrationsFolder, name))
  const hash = createHash('sha256').update(ownFunctions().schema)
  for (const file of [...files, 'node_modules/@electric-sql/pglite/package.json', 'test/fresh-database.ts'])
    hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
