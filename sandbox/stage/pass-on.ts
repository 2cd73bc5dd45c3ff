import { request as ask } from 'node:http'
import type { Route } from '../web/server.ts'

/** Passes requests on to the bot's own port; while there is none, says that it cannot serve. */
export const passOn =
  (port: () => number | undefined): Route =>
  (request, response) => {
    const unavailable = (): void => {
      if (response.headersSent) response.destroy()
      else response.writeHead(503, { 'content-type': 'application/json' }).end('{"ok":false,"bot":"not running"}\n')
    }
    const to = port()
    if (to === undefined) return unavailable()
    const { method, url, headers } = request
    const passed = ask({ host: '127.0.0.1', port: to, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', unavailable)
    request.pipe(passed)
  }
