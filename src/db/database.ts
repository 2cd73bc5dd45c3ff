import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** `url`: a Postgres server, to which this process holds at most so many connections. `dir`: PGlite in that folder. */
export type DatabaseSettings = { url: string; connections: number } | { dir: string }

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
