import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { respond } from '../channels/response-url.ts'
import { SandboxError, SlackError } from '../workspace/errors.ts'
import { takeFault } from '../world/faults.ts'
import type { World } from '../world/world.ts'
import { answer, readBody, readFields } from './body.ts'
import { serveFile } from './file-content.ts'
import { isLocalHost } from './origin.ts'
import { servePageApi } from './page-api.ts'
import { isOfPage, servePage } from './page-files.ts'
import { serveApi } from './serve-api.ts'
import { serveUpload } from './uploads.ts'

/** A route that somebody else serves on this port, such as /healthz. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void

/** The HTTP side: Slack's Web API, response_urls, the page and whatever is mounted. */
export function createWebServer(world: World, mounted: Map<string, Route>): Server {
  const server = createServer((request, response) => {
    route(world, mounted, request, response).catch((error) => refuse(response, error))
  })
  server.on('upgrade', (request, stream, head) => {
    const ticket = new URL(request.url ?? '/', world.url).searchParams.get('ticket')
    if (ticket !== null && world.tickets.delete(ticket)) world.delivery.sockets.accept(request, stream, head)
    else stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
  })
  return server
}

async function route(
  world: World,
  mounted: Map<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', world.url)
  // The bot's side is protected by secrets in the path or the headers, everything else by who may ask.
  if (pathname.startsWith('/api/')) return serveApi(world, pathname.slice('/api/'.length), request, response)
  if (pathname.startsWith('/actions/')) return serveResponseUrl(world, pathname, request, response)
  if (pathname.startsWith('/upload/v1/')) return serveUpload(world, pathname, request, response)
  if (pathname.startsWith('/files-pri/')) return serveFile(world, pathname, request, response)
  if (!isLocalHost(request)) return answer(response, 403, { error: 'Please open this page as http://localhost.' })
  const extra = mounted.get(pathname)
  if (extra) return extra(request, response)
  if (pathname.startsWith('/sandbox/'))
    return servePageApi(world, pathname.slice('/sandbox/'.length), request, response)
  const theRest = mounted.get('*')
  if (theRest && !isOfPage(pathname)) return theRest(request, response)
  return servePage(pathname, response)
}

async function serveResponseUrl(
  world: World,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fault = takeFault(world.faults, 'response_url')
  const args = readFields(await readBody(request), request.headers['content-type'])
  if (fault && 'dropBefore' in fault) return void response.destroy()
  if (fault) return answer(response, 'status' in fault ? fault.status : 500, { ok: false, error: 'internal_error' })
  try {
    respond(world, pathname.slice('/actions/'.length), args)
    response.writeHead(200, { 'content-type': 'text/html' }).end('ok')
  } catch (error) {
    if (!(error instanceof SlackError)) throw error
    const gone = error.code === 'expired_url' || error.code === 'used_url'
    answer(response, gone ? 404 : 400, { ok: false, error: error.code, ...error.details })
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy()
  const known = error instanceof SandboxError || error instanceof SlackError
  if (!known) console.error('The sandbox has a bug:', error)
  answer(response, known ? 400 : 500, { error: error instanceof Error ? error.message : 'Something went wrong.' })
}
