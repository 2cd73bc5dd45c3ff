import KeyvPostgres from '@keyv/postgres'
import pg from 'pg'

const pools = new WeakMap<object, pg.Pool>()

/** Keyv's store in Postgres, with a pool of its own, whose lost connections do not end the process as they do in Keyv's. */
class SturdyKeyvPostgres extends KeyvPostgres {
  /** Called by Keyv's constructor, before this class could set a field. */
  override async connect() {
    const pool = new pg.Pool({ connectionString: this.opts.uri, max: 3, connectionTimeoutMillis: 1000 })
    // Whoever uses the connection hears of it; one that idles is replaced.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    pools.set(this, pool)
    return async (sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows
  }

  override async disconnect(): Promise<void> {
    await pools.get(this)?.end()
  }
}

/** Keeps a cache in the Postgres database at `url`, in a table of its own. */
export const postgresCache = (url: string): KeyvPostgres =>
  new SturdyKeyvPostgres({ uri: url, table: 'frontdesk_cache' })
