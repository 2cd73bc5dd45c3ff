import { createHmac } from 'node:crypto'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

/** What a tool said: an object, or why it did nothing. */
export type ToolSaid = Record<string, unknown> | string

/** Somebody's assistant, by the official client. */
export interface Assistant {
  tools(): Promise<string[]>
  instructions(): string
  use(tool: string, given?: Record<string, unknown>): Promise<ToolSaid>
  close(): Promise<void>
}

/** Connects an assistant with a token. Rejects if it is turned away. */
export async function connectAssistant(url: string, token?: string): Promise<Assistant> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const client = new Client({ name: 'an assistant', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }))
  return {
    tools: async () => (await client.listTools()).tools.map(({ name }) => name),
    instructions: () => client.getInstructions() ?? '',
    use: async (name, given = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: given })
      const [{ text = '' } = {}] = content as { text?: string }[]
      return isError ? text : (JSON.parse(text) as Record<string, unknown>)
    },
    close: () => client.close(),
  }
}

/** What Slack's own assistant sends: a call of a tool for somebody, signed. */
export interface SlackCall {
  tool: string
  given?: Record<string, unknown>
  user?: string
  team?: string
  secret: string
  at?: Date
  /** Of whom it was signed, if somebody changed it afterwards. */
  signedFor?: string
}

/** Sends a call as Slack's assistant does. https://docs.slack.dev/ai/slackbot-mcp-client */
export function callBySlack(
  url: string,
  { tool, given = {}, user, team, secret, at = new Date(), signedFor }: SlackCall,
) {
  const bodyFor = (userId: string | undefined) =>
    JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name: tool,
        arguments: given,
        ...(userId !== undefined && { _meta: { slack: { user_id: userId, team_id: team, enterprise_id: null } } }),
      },
    })
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', secret)
    .update(`v0:${timestamp}:${bodyFor(signedFor ?? user)}`)
    .digest('hex')
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body: bodyFor(user),
  })
}
