import { randomUUID } from 'node:crypto'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import type { Logger } from 'pino'
import { postgresAddress } from '../base/postgres-address.ts'
import type { Database, WakeChannel } from './database.ts'
import { applyFunctions } from './functions.ts'
import { migrationsFolder } from './migrations.ts'
import { createListener, nobodyListens } from './postgres-listener.ts'
import { createPool } from './postgres-pool.ts'
import { inspectServer, withClient } from './postgres-server.ts'
import { createWakeCalls } from './wake-calls.ts'

const migrationLock = 7_205_759
/** How many of this process's connections are reserved for each purpose. */
const share = { quick: 2, listener: 1 }

/** Opens a Postgres server. The pool and the listener reconnect by themselves. */
export async function openPostgres(
  { url: given, connections, patient = false }: { url: string; connections: number; patient?: boolean },
  log: Logger,
): Promise<Database> {
  const url = postgresAddress(given)
  const server = await inspectServer(url)
  if (server.pooled) log.info(behindPooler)
  await migrateOnce(url)
  const pool = createPool(url, server, { max: connections - share.quick - share.listener, patient }, log)
  const quickPool = createPool(url, server, { max: share.quick, forgetful: true }, log)
  const self = randomUUID()
  const calls = createWakeCalls()
  const listener = server.pooled ? nobodyListens : createListener(url, calls, self, log)
  return {
    db: drizzle(pool),
    quick: drizzle(quickPool),
    ping: async () => {
      const { rows } = await pool.query<{ ready: boolean }>(canWrite)
      if (!rows[0]?.ready) throw new Error('The database is read-only')
    },
    onWake: async (channel, hear) => {
      const end = calls.on(channel, hear)
      await listener.ready
      return async () => end()
    },
    wake: calls.call,
    wakeOthers: sparingly((channel) => {
      if (server.pooled) return
      // Commits with NOTIFY are serialized, so one that waits for the disk would block all others.
      quickPool
        .query(`notify ${channel}, '${self}'`)
        .catch((error) => log.warn({ err: error }, 'Other processes could not be notified'))
    }),
    close: async () => {
      await listener.close()
      await quickPool.end()
      await pool.end()
    },
  }
}

const behindPooler =
  'The database is behind a connection pooler, so notifications are off; processes poll for work every second'

/** False on a standby after a failover, and when rights are revoked. */
const canWrite = `select current_setting('transaction_read_only') = 'off'
  and has_table_privilege('inbox', 'insert') and has_table_privilege('inbox', 'update') as ready`

/** Other processes keep looking until nothing is left, so notifications can be throttled. */
const tellAgainMs = 100

function sparingly(tell: (channel: WakeChannel) => void): (channel: WakeChannel) => void {
  const toldAt = new Map<WakeChannel, number>()
  return (channel) => {
    if (performance.now() - (toldAt.get(channel) ?? -tellAgainMs) < tellAgainMs) return
    toldAt.set(channel, performance.now())
    tell(channel)
  }
}

/**
 * Migrates in one process at a time. A separate transaction holds the lock, because a pooler would lose a session lock.
 */
async function migrateOnce(url: string): Promise<void> {
  await withClient(url, {}, async (lock) => {
    await lock.query('begin')
    await lock.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await withClient(url, {}, migrateWhereNeeded)
  })
}

/** A role without the right to create tables can run a database that is migrated already. */
async function migrateWhereNeeded(client: pg.Client): Promise<void> {
  const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis))
  const applied = await client
    .query('select max(created_at)::float8 as newest from drizzle.__drizzle_migrations')
    .catch(() => undefined)
  if (applied?.rows[0]?.newest !== newest) await migrate(drizzle(client), { migrationsFolder })
  await applyFunctions({ query: (text) => client.query(text), exec: (text) => client.query(text) })
}
