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
import { databaseOver } from '../src/db/pglite.ts'
import { exchangeWith } from '../src/db/pglite-link.ts'
import { quiet } from './quiet.ts'

/** In this thread: to start another for each would take longer than a test. */
export const fromClient = (client: PGlite): Promise<Database> =>
  databaseOver(exchangeWith(client), () => client.close(), quiet)

/** As in production, to save memory in each test file. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

/** Databases that test files of this process have closed; see `one-context/environment.js`. */
const { idleDatabases } = globalThis as unknown as { idleDatabases: IdleDatabase[] }

interface IdleDatabase {
  client: PGlite
  /** What was in its catalog when it was made. */
  catalog: string
}

/**
 * A migrated, empty database in memory, perhaps one that an earlier test file of this process has closed. Unpacking one
 * takes a tenth of what making it takes, so it is made once.
 */
export async function freshDatabase(): Promise<Database> {
  const idle = idleDatabases.pop() ?? (await unpackedDatabase())
  return fromClient(lent(idle))
}

async function unpackedDatabase(): Promise<IdleDatabase> {
  const client = await PGlite.create({ loadDataDir: new Blob([await packedDatabase()]), startParams })
  return { client, catalog: await catalogOf(client) }
}

/** The client until it is closed. Whoever still uses it then gets an error, as of a closed one, and not another test's data. */
function lent(idle: IdleDatabase): PGlite {
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await takeBack(idle)
  }
  return new Proxy(idle.client, {
    get(client, name) {
      if (name === 'close') return close
      if (closed) throw new Error('PGlite is closed')
      const value: unknown = Reflect.get(client, name)
      return typeof value === 'function' ? value.bind(client) : value
    },
  })
}

/** A database whose tables or functions a test has changed is of no further use. */
async function takeBack({ client, catalog }: IdleDatabase): Promise<void> {
  const isAsMade = async () => {
    await client.exec(emptyingSql)
    return (await catalogOf(client)) === catalog
  }
  if (await isAsMade().catch(() => false)) idleDatabases.push({ client, catalog })
  else await client.close()
}

async function catalogOf(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ catalog: string }>(`
    with own as (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
    select md5(string_agg(line, ';' order by line)) as catalog from (
      select format('%s %s %s %s', attrelid::regclass, attname, atttypid, attnotnull) from pg_attribute
        where attrelid in (select oid from pg_class where relnamespace in (table own))
      union all select pg_get_functiondef(oid) from pg_proc where pronamespace in (table own)
      union all select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger
      union all select format('%s %s', conrelid::regclass, conname) from pg_constraint where connamespace in (table own)
      union all select unnest(setconfig) from pg_db_role_setting
    ) as catalog (line)`)
  return rows[0]?.catalog ?? ''
}

/** Empties every table between the tests of a file. Of a few rows, a delete takes a tenth of what a truncate takes. */
export async function emptyDatabase(db: Db): Promise<void> {
  // What the last test left running takes its locks in another order.
  for (let tries = 1; ; tries++) {
    try {
      return void (await db.execute(sql.raw(emptyingSql)))
    } catch (error) {
      if (tries === 3 || !String((error as Error).cause).includes('deadlock detected')) throw error
    }
  }
}

/** Tables that reference others come first. Numbers start again at 1. */
const emptyingSql = `do $$ begin
  ${backupTables()
    .reverse()
    .map(({ name }) => `delete from "${name}";`)
    .join(' ')}
  perform setval(format('%I.%I', schemaname, sequencename), start_value, false)
    from pg_sequences where schemaname = 'public' and last_value is not null;
end $$`

/** Kept under the name of what it was made from, so that a changed migration or function makes a new one. */
async function packedDatabase(): Promise<Buffer> {
  const folder = join(tmpdir(), 'frontdesk-tests')
  const path = join(folder, `${await fingerprint()}.tar`)
  if (existsSync(path)) return readFile(path)
  const client = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'], startParams })
  await fromClient(client)
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
