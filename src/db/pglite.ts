import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Database } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { applyFunctions } from './functions.ts'
import { makeDatabaseIn } from './make-database.ts'
import { migrationsFolder } from './migrations.ts'
import { type Exchange, linkTo } from './pglite-link.ts'
import { startDatabaseThread } from './pglite-worker.ts'
import { outliveConnections } from './postgres-pool.ts'
import { createWakeCalls } from './wake-calls.ts'

const upkeepIntervalMs = 15 * 60_000

/** Opens and locks the embedded database in `dir`. Two processes on one directory would silently corrupt it. */
export async function openPglite(dir: string, log: Logger): Promise<Database> {
  // PGlite makes its files world-readable, so restrict the directory.
  await mkdir(resolve(dir, '..'), { recursive: true, mode: 0o700 })
  const unlock = await lockDirectory(resolve(dir, '..'))
  try {
    await makeDatabaseIn(dir)
    const { exchange, close } = await startDatabaseThread(dir)
    const closeAndUnlock = async () => {
      await close()
      await unlock()
    }
    return await databaseOver(exchange, closeAndUnlock, log)
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Migrates an embedded database, wherever it is. `closeIt` is called once, when nothing is asked any more. */
export async function databaseOver(exchange: Exchange, closeIt: () => Promise<void>, log: Logger): Promise<Database> {
  // It has one session, so one connection is in use at a time.
  const pool = new pg.Pool({ ssl: false, max: 1, idleTimeoutMillis: 0, stream: () => linkTo(exchange) })
  outliveConnections(pool, log)
  const db = drizzle(pool)
  await migrate(db, { migrationsFolder })
  await applyFunctions({ query: (text) => pool.query(text), exec: (text) => pool.query(text) })
  const calls = createWakeCalls()
  const upkeep = setInterval(() => void keepUp(pool, log), upkeepIntervalMs).unref()
  return {
    db,
    quick: db,
    ping: async () => void (await pool.query('select 1')),
    onWake: async (channel, listener) => {
      const end = calls.on(channel, listener)
      return async () => end()
    },
    wake: calls.call,
    // No other process can have the database open.
    wakeOthers: () => {},
    close: async () => {
      clearInterval(upkeep)
      await pool.end()
      await closeIt()
    },
  }
}

/** PGlite runs neither autovacuum nor checkpoints. */
async function keepUp(pool: pg.Pool, log: Logger): Promise<void> {
  try {
    await pool.query('vacuum analyze')
    await pool.query('checkpoint')
  } catch (error) {
    log.warn({ err: error }, 'Vacuum or checkpoint of the embedded database failed; it will be retried')
  }
}
