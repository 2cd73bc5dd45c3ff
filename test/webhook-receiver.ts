import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** What a receiver was sent, as a library that is not ours verified it. */
export interface Received {
  id: string
  type: string
  timestamp: string
  data: {
    event: string
    actor: string
    detail?: string
    ticket: Record<string, unknown> & { id: string; status: string }
  }
}

export interface Receiver {
  url: string
  /** What was sent and answered with success, in the order in which it came. */
  received: Received[]
  /** Every attempt, whatever it was answered. */
  attempts: { id: string; path: string; raw: string }[]
  /** How it answers; 204 unless told. */
  answerWith(answer: (attempt: number) => { status: number; headers?: Record<string, string> } | 'nothing'): void
  close(): Promise<void>
}

export const receiverSecret = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`

/** A server that is told what happens to tickets. It throws away what is not signed. */
export async function startReceiver(secret = receiverSecret): Promise<Receiver> {
  const received: Received[] = []
  const attempts: Receiver['attempts'] = []
  let answer: Parameters<Receiver['answerWith']>[0] = () => ({ status: 204 })
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const raw = Buffer.concat(parts).toString('utf8')
    const headers = request.headers as Record<string, string>
    const id = headers['webhook-id'] ?? ''
    attempts.push({ id, path: request.url ?? '', raw })
    let body: Omit<Received, 'id'>
    try {
      body = new Webhook(secret).verify(raw, headers) as Omit<Received, 'id'>
    } catch {
      response.writeHead(401).end()
      return
    }
    const said = answer(attempts.length)
    if (said === 'nothing') return
    if (said.status < 300) received.push({ id, ...body })
    response.writeHead(said.status, said.headers).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tickets`,
    received,
    attempts,
    answerWith: (how) => {
      answer = how
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
