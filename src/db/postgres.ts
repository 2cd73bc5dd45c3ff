import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Database, WakeChannel } from './database.ts'
import { applyFunctions } from './functions.ts'
import { migrationsFolder } from './migrations.ts'
import { createListener } from './postgres-listener.ts'
import { createWakeCalls } from './wake-calls.ts'

const migrationLock = 7_205_759
/** A delivery has to be stored within Slack's 3 s, or be refused, so that Slack sends it again. */
const connectTimeoutMs = 2500
/** The server gives up on a statement after this long, whatever it waits for. */
const statementTimeoutMs = 10_000
/** A connection in use that has been silent for longer than any statement may take is dead, though nobody has said so. */
const silenceMs = 15_000

/** Of the connections of one process. */
const share = { quick: 2, listener: 1 }

/** Opens a Postgres server. Lost connections are made again by the pool and by the listener. */
export async function openPostgres(
  { url, connections, patient = false }: { url: string; connections: number; patient?: boolean },
  log: Logger,
): Promise<Database> {
  await migrateOnce(url)
  const pool = createPool(url, log, { max: connections - share.quick - share.listener, ...(patient && unlimited) })
  const quickPool = createPool(url, log, { max: share.quick, options: '-c synchronous_commit=off' })
  const self = randomUUID()
  const calls = createWakeCalls()
  const listener = createListener(url, calls, self, log)
  return {
    db: drizzle(pool),
    quick: drizzle(quickPool),
    ping: async () => void (await pool.query('select 1')),
    onWake: async (channel, hear) => {
      const end = calls.on(channel, hear)
      await listener.ready
      return async () => end()
    },
    wake: calls.call,
    wakeOthers: sparingly((channel) => {
      // Notifications are committed one at a time, so that one which waits for the disk holds all others up.
      quickPool
        .query(`notify ${channel}, '${self}'`)
        .catch((error) => log.warn({ err: error }, 'Other processes could not be woken'))
    }),
    close: async () => {
      await listener.close()
      await quickPool.end()
      await pool.end()
    },
  }
}

/** Others look until nothing is left, so that telling them ten times a second is often enough. */
const tellAgainMs = 100

function sparingly(tell: (channel: WakeChannel) => void): (channel: WakeChannel) => void {
  const toldAt = new Map<WakeChannel, number>()
  return (channel) => {
    if (performance.now() - (toldAt.get(channel) ?? -tellAgainMs) < tellAgainMs) return
    toldAt.set(channel, performance.now())
    tell(channel)
  }
}

const unlimited: pg.PoolConfig = {
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
  stream: () => new Socket(),
}

function createPool(url: string, log: Logger, settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    // Below the limit for silence, so that only connections in use can reach that.
    idleTimeoutMillis: silenceMs - 5000,
    stream: () => endOnSilence(new Socket()),
    ...settings,
  })
  // A connection that breaks must not take the process down, neither idle nor in the middle of a transaction.
  pool.on('error', () => {})
  pool.on('connect', (client) =>
    client.on('error', (error) => log.warn({ err: error }, 'A database connection was lost')),
  )
  return pool
}

function endOnSilence(socket: Socket): Socket {
  return socket.setTimeout(silenceMs, () => socket.destroy(new Error('The database has been silent for too long')))
}

/** On a connection of its own: a migration, or waiting for that of another process, may take longer than a statement may. */
async function migrateOnce(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // Its queries fail with the same error.
  client.on('error', () => {})
  await client.connect()
  try {
    // Held until the connection ends, however it ends.
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder })
    await applyFunctions({ query: (text) => client.query(text), exec: (text) => client.query(text) })
  } finally {
    await client.end()
  }
}
