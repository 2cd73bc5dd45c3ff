import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Routes } from '../../base/routes.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import { answerJson } from '../answer.ts'
import { BodyRefused, readBody } from '../webhooks/read-body.ts'
import { type CallerParts, callerOf, parsed } from './caller.ts'
import { createRateLimit } from './rate-limit.ts'
import { createTools, type ToolParts } from './tools.ts'

/*
 * `/mcp`: the desk for assistants of staff. Whoever asks is unknown until their token or Slack's signature is checked, and
 * whether they still serve any tickets is asked at each request. Nothing of a request is logged but who used which tool.
 */

export interface McpParts extends CallerParts, Omit<ToolParts, 'desk'> {
  /** Where assistants reach us, as the settings say. */
  address: string
  /** The ticket command, by which people make tokens. */
  command: string
  desk: ToolParts['desk'] & { checkServesAny(person: Person): Promise<void> }
  log: Logger
}

const limits = { bytes: 100_000, ms: 10_000 }
const perMinute = { person: 120, stranger: 30 }

/** Why a request is not answered, in words for whoever set the assistant up. */
class Refused extends Error {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  constructor(status: number, words: string, headers: OutgoingHttpHeaders = {}) {
    super(words)
    this.name = 'Refused'
    this.status = status
    this.headers = headers
  }
}

/** The route, if assistants may reach us. */
export function mcpRoutes(parts: McpParts | undefined): Routes {
  if (!parts) return {}
  const tools = createTools(parts)
  const known = createRateLimit(perMinute.person)
  const strangers = createRateLimit(perMinute.stranger)
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    checkHead(parts, request)
    const asking = { headers: request.headers, body: await readBody(request, limits) }
    const caller = await callerOf(parts, asking)
    const nowMs = parts.now().getTime()
    if (!caller) throw unknownCaller(parts.command, strangers.exceeds(request.socket.remoteAddress ?? '', nowMs))
    const { person } = caller
    const waitSeconds = known.exceeds(person?.userId ?? 'slack', nowMs)
    if (waitSeconds !== undefined) throw tooMany(waitSeconds)
    const payload = parsed(asking.body)
    // A batch could hold more calls than are counted, and is no part of the protocol any more.
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
      throw new Refused(400, 'Send one JSON-RPC message.')
    if (person) await parts.desk.checkServesAny(person)
    // The SDK is large, so it is loaded only if somebody asks.
    const { answerMcp } = await import('./mcp-server.ts')
    await answerMcp({ ...parts, tools }, person, { request, response, payload })
  }
  return {
    '/mcp': (request, response) => {
      take(request, response).catch((error: unknown) => refuse(parts.log, request, response, error))
    },
  }
}

/** A page in a browser cannot ask for somebody, whatever name it gave our address (DNS rebinding). */
function checkHead({ address }: McpParts, { method, headers }: IncomingMessage): void {
  const { origin } = headers
  if (origin !== undefined && origin !== new URL(address).origin)
    throw new Refused(403, 'This origin may not ask here.')
  if (method !== 'POST') throw new Refused(405, 'Only POST is answered: there are no sessions and no streams.')
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw new Refused(415, 'Send JSON, with the content type application/json.')
}

const unknownCaller = (command: string, waitSeconds: number | undefined) =>
  waitSeconds === undefined
    ? new Refused(401, `The token is missing, unknown, expired or revoked. Make one in Slack: ${command} token`, {
        'www-authenticate': 'Bearer',
      })
    : tooMany(waitSeconds)

const tooMany = (waitSeconds: number) =>
  new Refused(429, `Too many requests. Wait ${waitSeconds} s.`, { 'retry-after': String(waitSeconds) })

function refuse(log: Logger, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const { status, message, headers } = refusalOf(error, log)
  if (response.headersSent) return void response.destroy()
  const body = { jsonrpc: '2.0', error: { code: -32_000, message }, id: null }
  answerJson(request, response, status, body, headers)
}

function refusalOf(error: unknown, log: Logger): { status: number; message: string; headers?: OutgoingHttpHeaders } {
  if (error instanceof Refused) return error
  if (error instanceof BodyRefused)
    return { status: error.status, message: error.status === 413 ? 'That is too long.' : 'The body did not come.' }
  if (error instanceof SupportError) return { status: 403, message: error.message }
  log.error({ err: error }, 'A request of an assistant failed')
  return { status: 503, message: 'That did not work. Try again in a moment.' }
}
