import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'

/** A connection or a transaction on PGlite or Postgres: the same SQL on both. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** The open database. */
export interface Database {
  db: Db
  /**
   * For single statements that do not wait for the disk: a server that crashes may forget the last fraction of a second
   * of them, and of nothing else. Others see them at once.
   */
  quick: Db
  /** Rejects when the database does not answer. */
  ping(): Promise<void>
  /**
   * Calls back on each `wake(channel)` of this process, and when other processes have more to do than they can. A call
   * may be missed while the database is away. Resolves with the function that ends it.
   */
  onWake(channel: WakeChannel, listener: WakeListener): Promise<() => Promise<void>>
  /** Tells, after it has been committed, that there is work, now or in so many milliseconds. Who listens also looks by themselves. */
  wake(channel: WakeChannel, inMs?: number): void
  /** Tells other processes on the same database that there is more than this one can do. Never fails. */
  wakeOthers(channel: WakeChannel): void
  close(): Promise<void>
}

/** Where it is told that there is work. */
export type WakeChannel = 'inbox' | 'outbox'
export type WakeListener = (inMs: number) => void

/**
 * Opens the database and brings its schema up to date. Many processes may do so at once. `patient`: a statement may take as long as it takes,
 * and so may the pause between two.
 */
export async function openDatabase(
  config: Config['database'],
  log: Logger,
  { patient = false } = {},
): Promise<Database> {
  // Only the driver that is used is loaded.
  if ('url' in config) return (await import('./postgres.ts')).openPostgres({ ...config, patient }, log)
  return (await import('./pglite.ts')).openPglite(config.dir, log)
}
