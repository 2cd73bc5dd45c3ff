import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import type { WakeCalls } from './wake-calls.ts'

const listenAgainAfterMs = 1000

/** One connection that only listens, made again whenever it is lost. */
export interface Listener {
  /** Resolves when the first connection has been tried. */
  ready: Promise<void>
  close(): Promise<void>
}

/** Where nothing can be listened to. */
export const nobodyListens: Listener = { ready: Promise.resolve(), close: async () => {} }

/** Listens to the other processes; `self` is the payload of our own calls, which have been heard already. */
export function createListener(url: string, calls: WakeCalls, self: string, log: Logger): Listener {
  const stopping = new AbortController()
  let leave = async () => {}

  /** Resolves once it listens, with a promise of the end; wrapped, since a bare one would be waited for. */
  const listen = async (): Promise<{ ended: Promise<void> }> => {
    const socket = new Socket()
    const fresh = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      stream: () => socket,
    })
    // A client that is told to end while it connects would say nothing any more.
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
    // What was told while nobody listened is found by looking.
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
        log.warn({ err: error }, 'The database cannot be listened to yet')
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
