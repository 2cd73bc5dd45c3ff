import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Routes } from '../../../src/base/routes.ts'

/** Serves what the bot serves, such as its health, on a port for the sandbox, which passes requests on. */
export function serveRoutes(routes: Routes): Promise<number> {
  const server = createServer((request, response) => {
    const route = routes[(request.url ?? '/').split('?')[0] ?? '/']
    if (route) route(request, response)
    else response.writeHead(404).end('There is nothing here.')
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)) // it listens on TCP
  })
}
