import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { methods } from '../api/methods.ts'
import { SlackError } from '../workspace/errors.ts'
import { asJson, type JsonObject, textOf } from '../workspace/json.ts'
import { type Fault, rateFault, takeFault } from '../world/faults.ts'
import { changed, type World } from '../world/world.ts'
import { answer, readBody, readFields } from './body.ts'

const scopes = [
  ...[
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'chat:write.customize',
    'commands',
    'dnd:read',
  ],
  ...['files:read', 'files:write', 'groups:history', 'groups:read', 'im:history', 'im:read', 'im:write'],
  ...['mpim:history', 'mpim:read', 'reactions:read', 'reactions:write', 'team:read', 'usergroups:read', 'users:read'],
  'users:read.email',
]

const scopesOf = ({ settings: { missingScopes = [] } }: World): string =>
  scopes.filter((scope) => !missingScopes.includes(scope)).join(',')

/** Serves one Web API call, with whatever fault was planned for it. */
export async function serveApi(
  world: World,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { token: inBody, ...args } = await readArguments(world, request)
  const token = request.headers.authorization?.replace(/^Bearer /i, '') ?? textOf(inBody)
  const fault = takeFault(world.faults, method) ?? rateFault(world, method, args)
  const note = (error?: string): void => noteCall(world, method, args, error)
  if (fault && 'hang' in fault) await pause(fault.hang, undefined, { ref: false })
  if (fault && refusedByFault(fault, response, note)) return
  const result = callMethod(world, method, args, token)
  note(result.ok === true ? undefined : textOf(result.error))
  if (fault && 'dropAfter' in fault) response.destroy()
  else answer(response, 200, result, { 'x-oauth-scopes': scopesOf(world) })
}

/** The arguments of a call, which may stand in the address, in a form or in JSON. */
async function readArguments(world: World, request: IncomingMessage): Promise<JsonObject> {
  const inAddress = Object.fromEntries(new URL(request.url ?? '/', world.url).searchParams)
  return { ...inAddress, ...readFields(await readBody(request), request.headers['content-type']) }
}

/** Whether the fault was the whole answer. */
function refusedByFault(fault: Fault, response: ServerResponse, note: (error: string) => void): boolean {
  if ('error' in fault) {
    note(fault.error)
    answer(response, 200, { ok: false, error: fault.error })
  } else if ('status' in fault) {
    note(`http ${fault.status}`)
    response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Server Error</h1>')
  } else if ('retryAfter' in fault) {
    note('ratelimited')
    answer(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfter) })
  } else if ('dropBefore' in fault) {
    note('connection dropped')
    response.destroy()
  } else {
    return false
  }
  return true
}

function noteCall(world: World, method: string, args: JsonObject, error: string | undefined): void {
  world.calls.push({ method, args, at: world.settings.now(), ok: error === undefined, error })
  if (world.calls.length > 10_000) world.calls.shift()
  changed(world)
}

function callMethod(world: World, method: string, args: JsonObject, token: string | undefined): JsonObject {
  try {
    const known = Object.hasOwn(methods, method) ? methods[method] : undefined
    if (!known) throw new SlackError('unknown_method', { req_method: method })
    checkToken(world, method, token)
    return { ok: true, ...asJson(known(world, args, token)) }
  } catch (error) {
    if (error instanceof SlackError) return { ok: false, error: error.code, ...error.details }
    throw error
  }
}

const anyToken = ['api.test', 'auth.test']

function checkToken(world: World, method: string, token: string | undefined): void {
  const { appToken, botToken } = world.secrets
  if (method === 'api.test') return
  if (!token) throw new SlackError('not_authed')
  if (token !== appToken && token !== botToken) throw new SlackError('invalid_auth')
  const needed = method === 'apps.connections.open' ? appToken : botToken
  if (!anyToken.includes(method) && token !== needed) throw new SlackError('not_allowed_token_type')
}
