import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import {
  type CallToolResult,
  CallToolResultSchema,
  ErrorCode,
  ListToolsResultSchema,
  McpError,
  type Tool,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { System } from '../domain/system.ts'
import { SystemFailed } from './system-answer.ts'
import { type TransportParts, transportTo } from './transport.ts'

/** An open connection to a system. */
export interface Connection {
  isOpen(): boolean
  /** Asked again once the server has said that they change. */
  tools(withinMs: number): Promise<Tool[]>
  call(name: string, args: object, timeoutMs: number): Promise<CallToolResult>
  close(): Promise<void>
}

const mostPages = 10
const clientInfo = { name: 'frontdesk', version: '1' }

/** Connects to a system. Throws SystemFailed. */
export async function connect(system: System, parts: TransportParts, timeoutMs: number): Promise<Connection> {
  const transport = transportTo(system, parts)
  // It offers no capability: what a server asks of us (a model's words, files, a customer's input) is refused.
  const client = new Client(clientInfo, { capabilities: {} })
  let open = true
  let known: Tool[] | undefined
  client.onclose = () => {
    open = false
  }
  client.onerror = (error) =>
    parts.log.debug({ system: system.name, err: error }, 'A connection to a system had trouble')
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => {
    known = undefined
  })
  const close = () => client.close().catch(() => undefined)
  try {
    await client.connect(transport, { timeout: timeoutMs })
  } catch (error) {
    await close()
    throw asSystemFailed(error, false)
  }
  return {
    isOpen: () => open,
    tools: async (withinMs) => {
      known ??= await listTools(client, Date.now() + withinMs)
      return known
    },
    call: (name, args, within) => callTool(client, { name, arguments: { ...args } }, within),
    close,
  }
}

async function listTools(client: Client, deadline: number): Promise<Tool[]> {
  if (!client.getServerCapabilities()?.tools) return []
  const all: Tool[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { tools, nextCursor } = await listPage(client, cursor, Math.max(1, deadline - Date.now()))
    all.push(...tools)
    if (nextCursor === undefined) break
    cursor = nextCursor
  }
  return all
}

async function listPage(client: Client, cursor: string | undefined, timeout: number) {
  try {
    const params = cursor === undefined ? {} : { cursor }
    return await client.request({ method: 'tools/list', params }, ListToolsResultSchema, { timeout })
  } catch (error) {
    throw asSystemFailed(error, false)
  }
}

async function callTool(
  client: Client,
  params: { name: string; arguments: Record<string, unknown> },
  timeoutMs: number,
): Promise<CallToolResult> {
  try {
    return await client.request({ method: 'tools/call', params }, CallToolResultSchema, {
      timeout: timeoutMs,
      maxTotalTimeout: timeoutMs,
    })
  } catch (error) {
    throw asSystemFailed(error, !wasNotTaken(error))
  }
}

/** The server does not know the session any more, as after its restart, or refused before it looked at the call. */
const wasNotTaken = (error: unknown) =>
  error instanceof StreamableHTTPError && error.code !== undefined && error.code >= 400 && error.code < 500

function asSystemFailed(error: unknown, mayHaveRun: boolean): SystemFailed {
  if (error instanceof SystemFailed) return error
  const words = plain(error)
  if (!(error instanceof McpError)) return new SystemFailed('away', words, { cause: error, mayHaveRun })
  if (error.code === ErrorCode.RequestTimeout)
    return new SystemFailed('late', 'it did not answer in time', { cause: error, mayHaveRun })
  if (error.code === ErrorCode.ConnectionClosed)
    return new SystemFailed('away', 'it ended the connection', { cause: error, mayHaveRun })
  return new SystemFailed('refused', words, { cause: error, mayHaveRun })
}

/** In one line. What a server writes may be anything. */
function plain(error: unknown): string {
  if (error instanceof StreamableHTTPError) return `it answered with status ${error.code}`
  const code = codeOf(error) ?? codeOf(error instanceof Error ? error.cause : undefined)
  if (code === 'ENOENT') return 'its program was not found'
  if (code) return `it cannot be reached (${code})`
  return error instanceof Error && error.name === 'ZodError' ? 'it does not speak the protocol' : 'it cannot be reached'
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return /^[A-Z_]{3,40}$/.test(String(error.code)) ? String(error.code) : undefined
}
