import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import type { WakeCalls } from './wake-calls.ts'

const listenAgainAfterMs = 1000

/** A connection that only listens, and reconnects whenever it is lost. */
export interface Listener {
  /** Resolves once the first connection attempt has ended. */
  ready: Promise<void>
  close(): Promise<void>
}

/** For servers that do not support LISTEN. */
export const nobodyListens: Listener = { ready: Promise.resolve(), close: async () => {} }

/** Listens to other processes. `self` is the payload of our own notifications, which are ignored. */
export function createListener(url: string, calls: WakeCalls, self: string, log: Logger): Listener {
  const stopping = new AbortController()
  let leave = async () => {}

  /**
   * Resolves once it listens, with a promise of the end. The promise is wrapped because await would unwrap a bare one.
   */
  const listen = async (): Promise<{ ended: Promise<void> }> => {
    const socket = new Socket()
    const fresh = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      stream: () => socket,
    })
    // A client that is ended while it connects never reports anything.
    leave = async () => void socket.destroy()
    const ended = new Promise<void>((done) => fresh.once('end', done))
    fresh.on('error', (error) => log.warn({ err: error }, 'The listening database connection was lost'))
    fresh.on('notification', ({ channel, payload }) => {
      if (payload !== self) calls.call(channel)
    })
    try {
      await fresh.connect()
      leave = () => fresh.end()
      await fresh.query('listen inbox; listen outbox')
    } catch (error) {
      await fresh.end().catch(() => {})
      throw error
    }
    // Notifications may have been missed, so look for work.
    calls.callAll()
    return { ended }
  }

  const first = listen()
  const keepListening = async () => {
    let listening = first
    while (!stopping.signal.aborted) {
      try {
        await (await listening).ended
      } catch (error) {
        log.warn({ err: error }, 'Could not listen to the database; it will be retried')
      }
      await sleep(listenAgainAfterMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
      if (!stopping.signal.aborted) listening = listen()
    }
  }
  const kept = keepListening()

  return {
    ready: first.then(
      () => {},
      () => {},
    ),
    close: async () => {
      stopping.abort()
      await leave().catch(() => {})
      await kept
    },
  }
}
