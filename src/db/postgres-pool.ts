import { Socket } from 'node:net'
import pg from 'pg'
import type { Logger } from 'pino'
import { type Server, statementTimeoutMs } from './postgres-server.ts'

/** A delivery has to be stored within Slack's 3 s, or be refused, so that Slack sends it again. */
const connectTimeoutMs = 2500
/** A connection in use that has been silent for longer than any statement may take is dead, though nobody has said so. */
const silenceMs = statementTimeoutMs + 5000

/** `patient`: without limits of time. `forgetful`: without waiting for the disk. */
export interface PoolKind {
  max: number
  patient?: boolean
  forgetful?: boolean
}

/** Connections to a server that are made again when they are lost. Behind a pooler a session has no settings: silence alone ends a statement. */
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
    // Below the limit for silence, so that only connections in use can reach that.
    idleTimeoutMillis: longestSilenceMs - 5000,
    stream: () => (kind.patient ? new Socket() : endOnSilence(new Socket(), longestSilenceMs)),
  })
  // A connection that breaks must not take the process down, neither idle nor in the middle of a transaction.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'A database connection was lost'))
    endWhenReadOnly(client)
  })
  return pool
}

function endOnSilence(socket: Socket, ms: number): Socket {
  return socket.setTimeout(ms, () => socket.destroy(new Error('The database has been silent for too long')))
}

/**
 * A server that refuses to write was the primary until a failover. The name in the address leads to the new one, so that the next
 * connection is right, and this one would be wrong for ever.
 */
function endWhenReadOnly(client: pg.PoolClient): void {
  // The types leave out the protocol's connection below the client, which hears of every error.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter & { stream: Socket } }
  connection.on('errorMessage', ({ code }: { code?: string }) => {
    if (code === '25006') connection.stream.destroy(new Error('The database has become read-only'))
  })
}

/** Options in the address would hide those that stand beside it. */
function withOption(url: string, option: string): string {
  const address = new URL(url)
  const options = [address.searchParams.get('options'), option].filter(Boolean).join(' ')
  address.searchParams.set('options', options)
  return address.href
}
