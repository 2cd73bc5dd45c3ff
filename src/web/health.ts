import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Route, Routes } from '../base/routes.ts'

/** A named condition for receiving traffic. Rejects if it is not met. */
export type Check = () => Promise<void>

/** `/healthz`: the process runs. `/readyz`: it can serve, or 503 with the reason. Both include `facts`. */
export function healthRoutes(
  checks: Record<string, Check>,
  facts = (): Facts => ({}),
  /** For `/readyz` only: what the database must be asked for. Rejects while it is away. */
  askedFacts = async (): Promise<Facts> => ({}),
): Routes {
  return {
    '/healthz': onlyToRead((_request, response) => answer(response, 200, { ok: true, ...facts() })),
    '/readyz': onlyToRead(
      (_request, response) =>
        void Promise.all([ready(checks), inTime(askedFacts())]).then(([{ status, body }, asked]) =>
          answer(response, status, { ...body, ...facts(), ...asked }),
        ),
    ),
  }
}

type Facts = Record<string, number | string | undefined>

/** Allows GET, and HEAD, which Node.js answers without the body. */
const onlyToRead =
  (route: Route): Route =>
  (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return route(request, response)
    answer(response.setHeader('allow', 'GET, HEAD'), 405, { ok: false })
  }

const checkTimeoutMs = 2000

async function ready(checks: Record<string, Check>) {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, (await passes(check)) ? 'ok' : 'failing'] as const),
  )
  const ok = results.every(([, result]) => result === 'ok')
  return { status: ok ? 200 : 503, body: { ok, ...Object.fromEntries(results) } }
}

const passes = async (check: Check): Promise<boolean> => (await inTime(check().then(() => true))) === true

/** Undefined if it rejects or takes too long. */
async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), checkTimeoutMs)
  })
  return Promise.race([asked.catch(() => undefined), timeUp]).finally(() => clearTimeout(timer))
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
}

/** Serves the routes on their own server, because in Socket Mode nothing else listens on the port. */
export function serveRoutes(routes: Routes, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const route = routes[path]
    if (route) route(request, response)
    else answer(response, 404, { ok: false })
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, () => done(server))
  })
}
