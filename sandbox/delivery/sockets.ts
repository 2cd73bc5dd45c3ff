import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { cast } from '../workspace/cast.ts'
import { isObject, parseJson, textOf } from '../workspace/json.ts'
import type { Settings } from '../workspace/settings.ts'
import type { Attempt, Envelope, Retry } from './envelope.ts'

const maxSockets = 10
const pingEveryMs = 10_000

/** The app's Socket Mode connections. */
export interface Sockets {
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void
  /** Gives the envelope to one socket, unless it is given up before there is one, and waits for its acknowledgement. */
  attempt(envelope: Envelope, retry: Retry | undefined, givenUp?: AbortSignal): Promise<Attempt>
  /** Sends this text unchanged down every connection. It need not be an envelope. */
  say(words: string): void
  /** Slack's own "please reconnect", or an abrupt end of every connection. */
  disconnect(reason: string): void
  count(): number
  close(): Promise<void>
}

interface Waiting {
  socket: WebSocket
  settle: (attempt: Attempt) => void
}

/** Keeps the connections and who still owes an acknowledgement. */
export function createSockets(settings: Settings): Sockets {
  const server = new WebSocketServer({ noServer: true })
  const waiting = new Map<string, Waiting>()
  const open: WebSocket[] = []
  const ping = setInterval(() => {
    for (const socket of open) socket.ping()
  }, pingEveryMs)
  ping.unref()

  const joined = (socket: WebSocket): void => {
    open.push(socket)
    socket.on('message', (data) => settleAck(waiting, String(data)))
    socket.on('close', () => left(socket))
    socket.on('error', () => socket.terminate())
    socket.send(JSON.stringify(hello(open.length)))
  }
  const left = (socket: WebSocket): void => {
    const at = open.indexOf(socket)
    if (at >= 0) open.splice(at, 1)
    for (const one of waiting.values()) if (one.socket === socket) one.settle({ acked: false, error: 'timeout' })
  }
  /** Each envelope goes to one socket only; they take turns. */
  const nextSocket = (): WebSocket | undefined => {
    const socket = open.find((one) => one.readyState === one.OPEN)
    if (socket) open.push(...open.splice(open.indexOf(socket), 1))
    return socket
  }

  return {
    accept: (request, stream, head) =>
      server.handleUpgrade(request, stream, head, (socket) =>
        open.length < maxSockets ? joined(socket) : refuse(socket, open.length),
      ),
    attempt: async (envelope, retry, givenUp) => {
      const until = Date.now() + settings.ackTimeoutMs
      const socket = await aSocket(nextSocket, until)
      return socket && !givenUp?.aborted
        ? sendAndWait(waiting, socket, envelope, retry, settings)
        : { acked: false, error: 'timeout' }
    },
    say: (words) => {
      for (const socket of open) socket.send(words)
    },
    disconnect: (reason) => {
      for (const socket of [...open]) endSocket(socket, reason)
    },
    count: () => open.length,
    close: async () => {
      clearInterval(ping)
      await Promise.all(open.map(closed))
      server.close()
    },
  }
}

const hello = (connections: number) => ({
  type: 'hello',
  num_connections: connections,
  debug_info: { host: 'applink-sandbox', build_number: 1, approximate_connection_time: 18060 },
  connection_info: { app_id: cast.bot.appId },
})

function refuse(socket: WebSocket, connections: number): void {
  const reason = { type: 'disconnect', reason: 'too_many_websockets', num_connections: connections }
  socket.send(JSON.stringify({ ...reason, debug_info: { host: 'applink-sandbox' } }))
  socket.close()
}

function endSocket(socket: WebSocket, reason: string): void {
  if (reason === 'socket drop') socket.terminate()
  else socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-sandbox' } }))
}

/** Closes the connection politely, and terminates it if there is no answer soon. */
async function closed(socket: WebSocket): Promise<void> {
  const gone = new Promise((resolve) => socket.once('close', resolve))
  const impatience = setTimeout(() => socket.terminate(), 300)
  socket.close(1000)
  await gone
  clearTimeout(impatience)
}

async function aSocket(next: () => WebSocket | undefined, until: number): Promise<WebSocket | undefined> {
  const socket = next()
  if (socket || Date.now() >= until) return socket
  await new Promise((resolve) => setTimeout(resolve, 10).unref())
  return aSocket(next, until)
}

function sendAndWait(
  waiting: Map<string, Waiting>,
  socket: WebSocket,
  envelope: Envelope,
  retry: Retry | undefined,
  settings: Settings,
): Promise<Attempt> {
  const id = randomUUID()
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle({ acked: false, error: 'timeout' }), settings.ackTimeoutMs)
    timer.unref()
    const settle = (attempt: Attempt): void => {
      clearTimeout(timer)
      waiting.delete(id)
      resolve(attempt)
    }
    waiting.set(id, { socket, settle })
    socket.send(JSON.stringify(socketEnvelope(id, envelope, retry)))
  })
}

function socketEnvelope(id: string, envelope: Envelope, retry: Retry | undefined) {
  const { type, payload, acceptsResponse } = envelope
  const common = { envelope_id: id, payload, type, accepts_response_payload: acceptsResponse }
  if (type !== 'events_api') return common
  return { ...common, retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
}

function settleAck(waiting: Map<string, Waiting>, data: string): void {
  const ack = parseJson(data)
  if (!isObject(ack)) return
  const body = isObject(ack.payload) && Object.keys(ack.payload).length === 0 ? undefined : ack.payload
  waiting.get(textOf(ack.envelope_id) ?? '')?.settle({ acked: true, body })
}
