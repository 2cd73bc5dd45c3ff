import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** A server keeps each statement until the connection ends, so only so many are named. */
const mostNames = 1000

const names = new Map<string, string>()

/**
 * Names the queries that this connection gets with parameters, so that the server reads and plans each text once and not
 * each time. Not behind a pooler, which may hand the next query to another session.
 */
export function prepareQueries(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (config: unknown, values?: unknown[], ...rest: unknown[]) => unknown
  const named = (config: unknown, values?: unknown[], ...rest: unknown[]) =>
    query(
      isConfig(config) && values?.length ? { ...config, name: config.name ?? nameOf(config.text) } : config,
      values,
      ...rest,
    )
  // One of its overloads, whatever it is.
  client.query = named as typeof client.query
  endWhenOutdated(client)
}

/** An update has changed what a query returns. On this connection, it would fail for good. */
function endWhenOutdated(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter & { stream: Duplex } } // see postgres-pool.ts
  connection.on('errorMessage', ({ routine }: { routine?: string }) => {
    if (routine === 'RevalidateCachedQuery') connection.stream.destroy(new Error('The tables have changed'))
  })
}

const isConfig = (config: unknown): config is pg.QueryConfig =>
  typeof config === 'object' && config !== null && 'text' in config

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  const name = `q${names.size}`
  names.set(text, name)
  return name
}
