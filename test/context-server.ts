import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A company's own system that says who customers are. */
export interface ContextServer {
  url: string
  token: string
  /** What it was asked by whoever has the token. */
  asked: {
    workspace: string
    channel: string
    ticket: string
    customer: { user: string; workspace: string; email: string | null; accounts: { id: string; by: string }[] }
  }[]
  /** What it answers: JSON, text, a status, or nothing at all. */
  answerWith(answer: unknown): void
  /** Lets those answers go that were held back by `hold`. */
  hold(): () => void
  /** As it was at its start. */
  forget(): void
  close(): Promise<void>
}

/** What makes it answer with a status, with words, or never. */
export const status = (code: number, headers: Record<string, string> = {}) => ({ $status: code, headers })
export const raw = (text: string) => ({ $raw: text })
export const silence = { $silence: true }

/** Starts one that knows nothing yet. */
export async function startContextServer(): Promise<ContextServer> {
  const token = 'a token for the context'
  const asked: ContextServer['asked'] = []
  let answer: unknown = { lines: [] }
  let held: Promise<void> = Promise.resolve()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    if (request.method !== 'POST' || request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end()
      return
    }
    asked.push(JSON.parse(body) as ContextServer['asked'][number])
    await held
    const said = answer as { $status?: number; headers?: Record<string, string>; $raw?: string; $silence?: true }
    if (said.$silence) return
    if (said.$status) response.writeHead(said.$status, said.headers).end('{"lines":[{"label":"Plan","value":"Wrong"}]}')
    else response.writeHead(200, { 'content-type': 'application/json' }).end(said.$raw ?? JSON.stringify(answer))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/customers`,
    token,
    asked,
    answerWith: (how) => {
      answer = how
    },
    hold: () => {
      let release = () => {}
      held = new Promise((done) => {
        release = done
      })
      return release
    },
    forget: () => {
      answer = { lines: [] }
      held = Promise.resolve()
      asked.length = 0
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
