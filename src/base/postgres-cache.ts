import KeyvPostgres from '@keyv/postgres'
import pg from 'pg'
import { postgresAddress } from './postgres-address.ts'

const pools = new WeakMap<object, pg.Pool>()
const cleaning = new WeakMap<object, NodeJS.Timeout>()
const cleanEveryMs = 3_600_000
const table = 'frontdesk_cache'

/** Deletes what has expired. Keyv writes beside each value when that is, in milliseconds since 1970. */
export const forgetExpired = (pool: pg.Pool) =>
  pool.query(`delete from ${table} where (value::jsonb ->> 'expires')::bigint < $1`, [Date.now()])

/** Keyv's store in Postgres, with a pool of its own, whose lost connections do not end the process as they do in Keyv's. */
class SturdyKeyvPostgres extends KeyvPostgres {
  /** Called by Keyv's constructor, before this class could set a field. */
  override async connect() {
    const pool = new pg.Pool({ connectionString: this.opts.uri, max: 3, connectionTimeoutMillis: 1000 })
    // Whoever uses the connection hears of it; one that idles is replaced.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    pools.set(this, pool)
    // Keyv drops what has expired only when it is read again, and most of it never is.
    cleaning.set(this, setInterval(() => void forgetExpired(pool).catch(() => {}), cleanEveryMs).unref())
    return async (sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows
  }

  override async disconnect(): Promise<void> {
    clearInterval(cleaning.get(this))
    await pools.get(this)?.end()
  }
}

/** Keeps a cache in the Postgres database at `url`, in a table of its own. */
export const postgresCache = (url: string): KeyvPostgres => new SturdyKeyvPostgres({ uri: postgresAddress(url), table })
