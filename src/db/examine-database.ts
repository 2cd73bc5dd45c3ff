import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type pg from 'pg'
import { postgresAddress } from '../base/postgres-address.ts'
import { SupportError } from '../domain/errors.ts'
import { type Finding, failed, failedAs, ok, warning } from '../domain/finding.ts'
import type { DatabaseSettings } from './database.ts'
import { databaseProblem } from './database-problem.ts'
import { migrationsFolder } from './migrations.ts'

/** Postgres versions that are tried. */
const newestTried = 18

/** Examines the database without changing anything in it. */
export async function examineDatabase(settings: DatabaseSettings): Promise<Finding[]> {
  try {
    return 'url' in settings ? await examinePostgres(settings.url) : [await examineFolder(settings.dir)]
  } catch (error) {
    const words = error instanceof SupportError ? error.message : databaseProblem(error)
    if (words === undefined) throw error
    return [failedAs(words, 'Check DATABASE_URL.')]
  }
}

async function examineFolder(dir: string): Promise<Finding> {
  if (!existsSync(dir)) return ok('The embedded database will be made at the first start.')
  const { lockDirectory } = await import('./directory-lock.ts')
  try {
    const unlock = await lockDirectory(resolve(dir, '..'))
    await unlock()
    return ok(`The embedded database is in ${dir}.`)
  } catch (error) {
    if (error instanceof SupportError && error.code === 'busy_directory')
      return ok('The embedded database is in use, by a Frontdesk that runs.')
    throw error
  }
}

interface Facts {
  version: number
  name: string
  can_write: boolean
  max_connections: number
}

async function examinePostgres(given: string): Promise<Finding[]> {
  const { inspectServer, withClient } = await import('./postgres-server.ts')
  const url = postgresAddress(given)
  const { pooled } = await inspectServer(url, Date.now())
  return withClient(url, {}, async (client) => {
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
        current_setting('transaction_read_only') = 'off' as can_write, current_setting('max_connections')::int as max_connections`,
    )
    const [facts] = rows
    if (!facts) return []
    const major = Math.floor(facts.version / 10_000)
    return [
      major > newestTried
        ? warning(
            `Postgres ${facts.name} is newer than what Frontdesk is tried on (${newestTried}).`,
            'It will probably work; watch the log.',
          )
        : ok(`Postgres ${facts.name} answers${pooled ? ', behind a pooler' : ''}.`),
      ...(facts.can_write ? [] : [failed('The database is read-only.', 'Set DATABASE_URL to the primary.')]),
      await examineSchema(client),
    ]
  })
}

async function examineSchema(client: pg.Client): Promise<Finding> {
  const ours = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis)
  const applied = await client
    .query<{ at: number }>('select created_at::float8 as at from drizzle.__drizzle_migrations')
    .catch(() => undefined)
  if (!applied) return examineRights(client)
  const theirs = applied.rows.map(({ at }) => at)
  const newest = Math.max(...theirs)
  if (newest > Math.max(...ours))
    return failed('The database was used by a newer version of Frontdesk.', 'Run that version, or restore a backup.')
  const missing = ours.filter((at) => at > newest).length
  return ok(missing === 0 ? 'Its tables are up to date.' : `Its tables will be brought up to date (${missing} steps).`)
}

async function examineRights(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ may: boolean }>(
    `select has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as may`,
  )
  if (rows[0]?.may) return ok('It is empty; its tables will be made at the first start.')
  return failed(
    'It is empty, and the role may not make tables in it.',
    'Make the role its owner, or run: grant create on database NAME to ROLE; grant usage, create on schema public to ROLE.',
  )
}
