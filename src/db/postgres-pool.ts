import { Socket } from 'node:net'
import pg from 'pg'
import type { Logger } from 'pino'
import { type Server, statementTimeoutMs } from './postgres-server.ts'

/** A delivery must be stored or refused within Slack's 3 seconds, so that Slack retries it. */
const connectTimeoutMs = 2500
/** A busy connection that stays silent beyond the longest statement timeout is dead. */
const silenceMs = statementTimeoutMs + 5000

/** `patient`: without timeouts. `forgetful`: without waiting for the disk. */
export interface PoolKind {
  max: number
  patient?: boolean
  forgetful?: boolean
}

/**
 * A pool of connections to a server. Through a pooler no session settings are possible, so statements end only by the
 * silence timeout.
 */
export function createPool(url: string, { pooled }: Server, kind: PoolKind, log: Logger): pg.Pool {
  const limited = !kind.patient && !pooled
  const longestSilenceMs = pooled ? statementTimeoutMs : silenceMs
  const pool = new pg.Pool({
    connectionString: kind.forgetful && !pooled ? withOption(url, '-c synchronous_commit=off') : url,
    max: kind.max,
    connectionTimeoutMillis: connectTimeoutMs,
    ...(limited && {
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: statementTimeoutMs,
    }),
    // Below the silence timeout, so that only busy connections can reach it.
    idleTimeoutMillis: longestSilenceMs - 5000,
    stream: () => (kind.patient ? new Socket() : endOnSilence(new Socket(), longestSilenceMs)),
  })
  outliveConnections(pool, log)
  pool.on('connect', endWhenReadOnly)
  return pool
}

/** A broken connection, idle or in a transaction, must not end the process. */
export function outliveConnections(pool: pg.Pool, log: Logger): void {
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'A database connection was lost'))
  })
}

function endOnSilence(socket: Socket, ms: number): Socket {
  return socket.setTimeout(ms, () => socket.destroy(new Error('The database has been silent for too long')))
}

/**
 * A server that turned read-only was the primary before a failover. A new connection reaches the new primary; this one
 * never would.
 */
function endWhenReadOnly(client: pg.PoolClient): void {
  // The types omit the connection object below the client, which sees every error.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter & { stream: Socket } }
  connection.on('errorMessage', ({ code }: { code?: string }) => {
    if (code === '25006') connection.stream.destroy(new Error('The database has become read-only'))
  })
}

/** Options in the URL would override the options beside it. */
function withOption(url: string, option: string): string {
  const address = new URL(url)
  const options = [address.searchParams.get('options'), option].filter(Boolean).join(' ')
  address.searchParams.set('options', options)
  return address.href
}
