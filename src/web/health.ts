import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Route, Routes } from '../base/routes.ts'

/** A named condition for receiving traffic. Rejects if it is not met. */
export type Check = () => Promise<void>

/** `/healthz`: the process runs. `/readyz`: it can serve, or 503 with the reason. Both include `facts`. */
export function healthRoutes(
  checks: Record<string, Check>,
  facts = (): Record<string, number | string | undefined> => ({}),
): Routes {
  return {
    '/healthz': onlyToRead((_request, response) => answer(response, 200, { ok: true, ...facts() })),
    '/readyz': onlyToRead(
      (_request, response) =>
        void ready(checks).then(({ status, body }) => answer(response, status, { ...body, ...facts() })),
    ),
  }
}

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

async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), checkTimeoutMs)
  })
  const result = check().then(
    () => true,
    () => false,
  )
  return Promise.race([result, timeUp]).finally(() => clearTimeout(timer))
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
