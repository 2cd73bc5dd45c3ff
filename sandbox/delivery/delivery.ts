import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Secrets, Settings } from '../workspace/settings.ts'
import type { AckResult, Attempt, Envelope, Retry } from './envelope.ts'
import { postToApp } from './http-delivery.ts'
import { createSockets, type Sockets } from './sockets.ts'

/** How the pretend Slack reaches the app: over its sockets, or by HTTP once a url is set. */
export interface Delivery {
  sockets: Sockets
  /** The app's url in HTTP mode; undefined means Socket Mode. */
  httpUrl: string | undefined
  /** Delivers to the app. Events are retried as Slack does. Resolves with the first acknowledgement or the last failure. */
  send(envelope: Envelope, only?: Retry): Promise<AckResult>
  stop(): void
}

/** Builds the way to the app. */
export function createDelivery(settings: Settings, secrets: Secrets): Delivery {
  const stopping = new AbortController()
  // Many deliveries wait at once, and all of them end when the workspace closes.
  setMaxListeners(0, stopping.signal)
  const sockets = createSockets(settings)
  const delivery: Delivery = {
    sockets,
    httpUrl: undefined,
    send: (envelope, only) => {
      const isEvent = envelope.type === 'events_api' && only === undefined
      const delays = isEvent ? settings.retryDelaysMs : []
      return sendWithRetries(delays, stopping.signal, (retry) => tryOnce(envelope, retry ?? only))
    },
    stop: () => stopping.abort(),
  }
  const tryOnce = (envelope: Envelope, retry: Retry | undefined): Promise<Attempt> =>
    delivery.httpUrl === undefined
      ? sockets.attempt(envelope, retry)
      : postToApp({ url: delivery.httpUrl, secrets, timeoutMs: settings.ackTimeoutMs }, envelope, retry)
  return delivery
}

type Try = (retry: Retry | undefined) => Promise<Attempt>

async function sendWithRetries(delays: number[], signal: AbortSignal, tryOnce: Try): Promise<AckResult> {
  const startedAt = performance.now()
  let attempt = await tryOnce(undefined)
  let attempts = 1
  for (const delayMs of delays) {
    if (attempt.acked || attempt.final || !(await waited(delayMs, signal))) break
    attempt = await tryOnce({ attempt: attempts, reason: attempt.error ?? 'timeout' })
    attempts += 1
  }
  const { acked, body, error } = attempt
  return { acked, body, error, attempts, ms: Math.round(performance.now() - startedAt) }
}

/** Whether the wait ended by timeout, not because the sandbox closes. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  if (ms === 0) return !signal.aborted
  return pause(ms, true, { signal, ref: false }).catch(() => false)
}
