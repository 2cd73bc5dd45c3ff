import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** `url`: a Postgres server and the maximum number of connections to it. `dir`: a PGlite database in that folder. */
export type DatabaseSettings = { url: string; connections: number } | { dir: string }

/** A connection or transaction, on PGlite or Postgres. Both run the same SQL. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** The open database. */
export interface Database {
  db: Db
  /**
   * For single statements that do not wait for the disk (`synchronous_commit` off). A server crash may lose the last
   * fraction of a second of them, and nothing else. Others see them at once.
   */
  quick: Db
  /** Rejects if the database does not respond. */
  ping(): Promise<void>
  /**
   * Calls back on each `wake(channel)` of this process, and when another process has more work than it can do. Calls
   * may be missed while the database is unavailable. Resolves with an unsubscribe function.
   */
  onWake(channel: WakeChannel, listener: WakeListener): Promise<() => Promise<void>>
  /** Announces work after its commit, due now or in `inMs` milliseconds. Listeners also poll. */
  wake(channel: WakeChannel, inMs?: number): void
  /** Tells other processes on the same database that this one has more work than it can do. Never fails. */
  wakeOthers(channel: WakeChannel): void
  close(): Promise<void>
}

/** The queue that has work. */
export type WakeChannel = 'inbox' | 'outbox'
export type WakeListener = (inMs: number) => void
