import { createInterface } from 'node:readline'

/*
 * The made-up vendor's own system, as an MCP server over stdio: `systems.platform` of support.yaml starts it. It is written
 * without any library, to show how little a server must do. Yours is better made with an SDK (modelcontextprotocol.io), in
 * whatever language your system has. What it knows is gone when it stops.
 */

const accounts = {
  globex: {
    requests_per_minute: 600,
    keys: [
      {
        name: 'Invoices',
        prefix: 'nd_live_7f3a',
        environment: 'live',
        created_at: '2026-01-14',
        last_used_at: '2026-11-27',
      },
      {
        name: 'Contracts',
        prefix: 'nd_live_c02e',
        environment: 'live',
        created_at: '2026-06-02',
        last_used_at: '2026-11-28',
      },
      { name: 'Staging', prefix: 'nd_test_19bd', environment: 'sandbox', created_at: '2025-09-30' },
    ],
  },
  initech: { requests_per_minute: 120, keys: [] },
}

const text = { type: 'string' }
const accountId = { ...text, description: 'Whose data it is.' }

const tools = [
  {
    name: 'list_api_keys',
    description: 'Lists the API keys of an account, without their secrets.',
    annotations: { readOnlyHint: true },
    inputSchema: {
      type: 'object',
      properties: { account_id: accountId, environment: { enum: ['live', 'sandbox', 'all'] } },
      required: ['account_id'],
    },
    outputSchema: {
      type: 'object',
      properties: {
        account_id: text,
        keys: {
          type: 'array',
          items: {
            type: 'object',
            properties: { name: text, prefix: text, environment: text, created_at: text, last_used_at: text },
            required: ['name', 'prefix', 'environment', 'created_at'],
          },
        },
      },
      required: ['account_id', 'keys'],
    },
    answer: ({ account_id, environment = 'all' }) => ({
      account_id,
      keys: accountOf(account_id).keys.filter((key) => environment === 'all' || key.environment === environment),
    }),
  },
  {
    name: 'raise_rate_limit',
    description: 'Sets how many requests a minute an account may make.',
    annotations: { readOnlyHint: false, idempotentHint: true },
    inputSchema: {
      type: 'object',
      properties: {
        account_id: accountId,
        requests_per_minute: { type: 'integer', minimum: 60, maximum: 6000 },
        request_key: { ...text, description: 'The same key is carried out once.' },
      },
      required: ['account_id', 'requests_per_minute'],
    },
    answer: ({ account_id, requests_per_minute }) => {
      accountOf(account_id).requests_per_minute = requests_per_minute
      return { account_id, requests_per_minute, reference: `limit-${account_id}-${requests_per_minute}` }
    },
  },
]

function accountOf(id) {
  const account = Object.hasOwn(accounts, id) ? accounts[id] : undefined
  if (!account) throw new Error('There is no such account')
  return account
}

/** What the protocol asks of a server: https://modelcontextprotocol.io/specification. */
const methods = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: 'notareal-documents', version: '1.0.0' },
  }),
  ping: () => ({}),
  'tools/list': () => ({ tools: tools.map(({ answer: _, ...declared }) => declared) }),
  'tools/call': ({ name, arguments: given = {} }) => {
    try {
      const structuredContent = tools.find((tool) => tool.name === name).answer(given)
      return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
    } catch (error) {
      return { isError: true, content: [{ type: 'text', text: error.message }] }
    }
  },
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params = {} } = JSON.parse(line)
  if (id === undefined) return
  const answer = methods[method]
    ? { result: methods[method](params) }
    : { error: { code: -32601, message: 'There is no such method' } }
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...answer })}\n`)
})
