import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt'
import type { Logger } from 'pino'

/** Bolt's receiver for Socket Mode, and whether Slack's events reach it now. */
export interface SocketReceiver {
  receiver: SocketModeReceiver
  hears(): boolean
}

/** With two faults of its client mended. */
export function createSocketReceiver(options: SocketModeReceiverOptions, log: Logger): SocketReceiver {
  const receiver = new SocketModeReceiver(options)
  giveRateLimitsAnEvent(receiver.client)
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

/** The client trips over `app_rate_limited`, which has no event inside: the delivery is never acknowledged. It gets one on its way in. */
function giveRateLimitsAnEvent(client: Client): void {
  const handlers = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    for (const handle of handlers) handle(withEvent(data), isBinary)
  })
}

const rateLimited = 'app_rate_limited'

function withEvent(data: unknown): unknown {
  if (typeof data !== 'string' || !data.includes(rateLimited)) return data
  try {
    const envelope = JSON.parse(data)
    if (envelope.payload?.type !== rateLimited || envelope.payload.event) return data
    return JSON.stringify({ ...envelope, payload: { ...envelope.payload, event: { type: rateLimited } } })
  } catch {
    return data
  }
}
