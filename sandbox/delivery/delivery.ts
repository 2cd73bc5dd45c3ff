import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Secrets, Settings } from '../workspace/settings.ts'
import type { AckResult, Attempt, Envelope, Retry } from './envelope.ts'
import { postToApp } from './http-delivery.ts'
import { createSockets, type Sockets } from './sockets.ts'
import { isWrittenByPerson, newTampering, type Tampering } from './tampering.ts'

/** How the pretend Slack reaches the app: over its sockets, or by HTTP once a url is set. */
export interface Delivery {
  sockets: Sockets
  /** The app's url in HTTP mode; undefined means Socket Mode. */
  httpUrl: string | undefined
  /** Delivers to the app. Events are retried as Slack does. Resolves with the first acknowledgement or the last failure. */
  send(envelope: Envelope, only?: Retry): Promise<AckResult>
  /** Gives up what is on its way. */
  stop(): void
  /** What the sandbox does to messages on their way. */
  tampering: Tampering
}

/** Builds the way to the app. */
export function createDelivery(settings: Settings, secrets: Secrets): Delivery {
  let stopping = newStopping()
  const sockets = createSockets(settings)
  const tampering = newTampering()
  const delivery: Delivery = {
    sockets,
    httpUrl: undefined,
    tampering,
    send: (envelope, only) => {
      const isEvent = envelope.type === 'events_api' && only === undefined
      const delays = isEvent ? settings.retryDelaysMs : []
      const { signal } = stopping
      const send = () => sendWithRetries(delays, signal, (retry) => tryOnce(envelope, retry ?? only, signal))
      if (isWrittenByPerson(envelope) && tampering.take('twice', envelope)) void send()
      return send()
    },
    stop: () => {
      stopping.abort()
      stopping = newStopping()
    },
  }
  const tryOnce = async (envelope: Envelope, retry: Retry | undefined, signal: AbortSignal): Promise<Attempt> => {
    const attempt = await transmit(envelope, retry, signal)
    if (!isWrittenByPerson(envelope)) return attempt
    const isLost = attempt.acked && tampering.take('ack lost', envelope)
    return tampering.noted(isLost ? { acked: false, error: 'timeout' } : attempt, envelope, retry)
  }
  const transmit = (envelope: Envelope, retry: Retry | undefined, signal: AbortSignal): Promise<Attempt> =>
    delivery.httpUrl === undefined
      ? sockets.attempt(envelope, retry, signal)
      : postToApp({ url: delivery.httpUrl, secrets, timeoutMs: settings.ackTimeoutMs }, envelope, retry)
  return delivery
}

/** Many deliveries wait at once, and all of them end when the workspace closes. */
function newStopping(): AbortController {
  const stopping = new AbortController()
  setMaxListeners(0, stopping.signal)
  return stopping
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
