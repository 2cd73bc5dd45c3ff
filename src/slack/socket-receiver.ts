import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt'
import type { Logger } from 'pino'
import { readSocketEnvelope, textOf } from './socket-envelope.ts'

/** Bolt's Socket Mode receiver, and whether Slack's events currently reach it. */
export interface SocketReceiver {
  receiver: SocketModeReceiver
  hears(): boolean
}

/** Creates the receiver, with workarounds for bugs of its client. */
export function createSocketReceiver(options: SocketModeReceiverOptions, log: Logger): SocketReceiver {
  const receiver = new SocketModeReceiver(options)
  lettingInEnvelopes(receiver.client, log)
  neverGiveUp(receiver.client, log)
  let hears = false
  const now = (state: boolean) => () => {
    hears = state
  }
  receiver.client.on('connected', now(true))
  for (const lost of ['connecting', 'reconnecting', 'disconnected']) receiver.client.on(lost, now(false))
  return { receiver, hears: () => hears }
}

type Client = SocketModeReceiver['client']

const tryAgainMs = 15_000

/**
 * Reconnects after every loss until we stop. Without this, a refusal, for example of a revoked token, would silently
 * end the connection for good.
 */
function neverGiveUp(client: Client, log: Logger): void {
  const start = client.start.bind(client)
  let wasConnected = false
  let stopped = false
  client.once('connected', () => {
    wasConnected = true
  })
  client.once('disconnecting', () => {
    stopped = true
  })
  client.start = async () => {
    for (;;) {
      try {
        return await start()
      } catch (error) {
        if (!wasConnected || stopped) throw error
        log.error({ err: error }, 'Slack refused the connection; it will be retried. Check SLACK_APP_TOKEN')
        await sleep(tryAgainMs, undefined, { ref: false })
        if (stopped) throw error
      }
    }
  }
}

/**
 * Filters messages, because the client crashes on anything but an envelope, and mistakes an event named `close` for its
 * own connection closing.
 */
function lettingInEnvelopes(client: Client, log: Logger): void {
  const handlers = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', (data: unknown) => {
    const envelope = readSocketEnvelope(data)
    const isOurs = envelope?.type === 'events_api' && client.eventNames().includes(envelope.payload.event.type)
    if (!envelope || isOurs) return log.warn('Ignored a socket message that is not an envelope')
    for (const handle of handlers) handle(textOf(envelope, data), false)
  })
}
