import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt'

/**
 * Bolt's receiver for Socket Mode. Its client trips over `app_rate_limited`, which has no event inside: the delivery is
 * never acknowledged. Here it is given one on its way in.
 */
export function createSocketReceiver(options: SocketModeReceiverOptions): SocketModeReceiver {
  const receiver = new SocketModeReceiver(options)
  const { client } = receiver
  const handlers = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    for (const handle of handlers) handle(withEvent(data), isBinary)
  })
  return receiver
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
