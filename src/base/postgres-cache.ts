import KeyvPostgres from '@keyv/postgres'
import pg from 'pg'
import { postgresAddress } from './postgres-address.ts'

const pools = new WeakMap<object, pg.Pool>()
const cleaning = new WeakMap<object, NodeJS.Timeout>()
const cleanEveryMs = 3_600_000
const table = 'frontdesk_cache'

/** Deletes expired entries. Keyv stores the expiry beside each value, in milliseconds since 1970. */
export const forgetExpired = (pool: pg.Pool) =>
  pool.query(`delete from ${table} where (value::jsonb ->> 'expires')::bigint < $1`, [Date.now()])

/** Keyv's Postgres store with its own pool. In Keyv's pool, a lost connection ends the process. */
class SturdyKeyvPostgres extends KeyvPostgres {
  /** Keyv's constructor calls this before any field of this class is set. */
  override async connect() {
    const pool = new pg.Pool({ connectionString: this.opts.uri, max: 3, connectionTimeoutMillis: 1000 })
    // A query on a lost connection fails by itself, and the pool replaces idle connections.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    pools.set(this, pool)
    // Keyv removes expired entries only on read, and most are never read again.
    cleaning.set(this, setInterval(() => void forgetExpired(pool).catch(() => {}), cleanEveryMs).unref())
    return async (sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows
  }

  override async disconnect(): Promise<void> {
    clearInterval(cleaning.get(this))
    await pools.get(this)?.end()
  }
}

/** A cache in the Postgres database at `url`, in a table of its own. */
export const postgresCache = (url: string): KeyvPostgres => new SturdyKeyvPostgres({ uri: postgresAddress(url), table })
