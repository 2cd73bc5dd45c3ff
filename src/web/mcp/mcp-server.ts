import type { IncomingMessage, ServerResponse } from 'node:http'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Logger } from 'pino'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { untrusted } from './told.ts'
import { refusalOf, resultOf, type Tool } from './tools.ts'

export interface ServerParts {
  tools: Tool[]
  words: StaffWords
  log: Logger
}

/**
 * Answers one request of the Streamable HTTP transport, without a session: whoever asks is known anew each time.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/transports
 */
export async function answerMcp(
  parts: ServerParts,
  person: Person | undefined,
  { request, response, payload }: { request: IncomingMessage; response: ServerResponse; payload: unknown },
): Promise<void> {
  const server = serverFor(parts, person)
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true })
  response.once('close', () => void server.close().catch(() => undefined))
  await server.connect(transport)
  await transport.handleRequest(request, response, payload)
}

function serverFor({ tools, words, log }: ServerParts, person: Person | undefined): McpServer {
  const server = new McpServer({ name: 'frontdesk', version: '1.0.0' }, { instructions: untrusted })
  for (const tool of tools) {
    const { name, title, description, acts, input } = tool
    const annotations = { readOnlyHint: !acts, destructiveHint: false, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: input.shape, annotations }, async (given) => {
      if (!person) return refusalOf(words.errors.notStaff)
      return callTool(tool, person, given, { words, log })
    })
  }
  return server
}

/** Expected failures are told in words, and bugs go to the log. */
async function callTool(tool: Tool, person: Person, given: unknown, { words, log }: Omit<ServerParts, 'tools'>) {
  const call = { tool: tool.name, user: person.userId }
  try {
    const found = await tool.run(person, given)
    log.info(call, 'An assistant used a tool')
    return resultOf(found)
  } catch (error) {
    if (error instanceof SupportError) {
      log.info({ ...call, code: error.code }, 'An assistant was refused a tool')
      return refusalOf(error.message)
    }
    log.error({ ...call, err: error }, 'A tool of an assistant failed')
    return refusalOf(words.errors.failed)
  }
}
