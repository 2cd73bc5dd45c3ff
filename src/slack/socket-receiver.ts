import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt'
import type { Logger } from 'pino'
import { readSocketEnvelope } from './socket-envelope.ts'

/** Bolt's receiver for Socket Mode, and whether Slack's events reach it now. */
export interface SocketReceiver {
  receiver: SocketModeReceiver
  hears(): boolean
}

/** With the faults of its client mended. */
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

/** A connection that was lost is made again until we stop. A refusal, of a revoked token for example, would end that for good, behind our back. */
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
        log.error({ err: error }, 'Slack refuses the connection; it is tried again. Check SLACK_APP_TOKEN')
        await sleep(tryAgainMs, undefined, { ref: false })
        if (stopped) throw error
      }
    }
  }
}

/** The client trips over what is no envelope, and takes an event named `close` for news of its own connection. */
function lettingInEnvelopes(client: Client, log: Logger): void {
  const handlers = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', (data: unknown) => {
    const envelope = readSocketEnvelope(data)
    const isOurs = envelope?.type === 'events_api' && client.eventNames().includes(envelope.payload.event.type)
    if (!envelope || isOurs) return log.warn('Something that is no envelope came over the socket')
    for (const handle of handlers) handle(JSON.stringify(envelope), false)
  })
}
