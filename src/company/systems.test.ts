import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { namesOfSecrets } from '../domain/system.ts'
import { readCompany } from './company.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-systems-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const read = (yaml: string) => {
  writeFileSync(join(dir, 'support.yaml'), yaml)
  return readCompany(dir)
}

const tool = (more = '') => `
      list_keys:
        may: read
        department: technical
        about: lists keys
        account: account_id
${more}`
const system = (more = '', reach = 'command: [node, server.js]') => `systems:
  platform:
    ${reach}
    tools:${tool(more)}`

test('a company without systems has none', async () => {
  expect((await read('language: en\n')).systems).toEqual([])
  expect((await readCompany(join(dir, 'none'))).systems).toEqual([])
})

test('a program of the company’s is started in its folder, and gets what it names of the environment', async () => {
  const { systems } = await read(`systems:
  platform:
    command: [node, server.js, --quiet]
    env: [PLATFORM_TOKEN]
    timeout_seconds: 5
    tools:${tool(`        arguments:
          environment: { one_of: { live: [live, production], test: [test] }, otherwise: live }
          source: { value: frontdesk }`)}`)
  expect(systems).toMatchObject([
    {
      name: 'platform',
      reach: { kind: 'command', command: 'node', args: ['server.js', '--quiet'], env: ['PLATFORM_TOKEN'], dir },
      timeoutMs: 5000,
      tools: [
        {
          system: 'platform',
          name: 'list_keys',
          may: 'read',
          account: { argument: 'account_id', is: 'id' },
          customers: 'linked',
          words: [],
          reply: 'list-keys',
          arguments: {
            environment: { kind: 'choice', otherwise: 'live' },
            source: { kind: 'fixed', value: 'frontdesk' },
          },
        },
      ],
    },
  ])
})

test('a server is reached at its address, with secrets that the environment has', async () => {
  const { systems } = await read(
    system('', 'url: https://mcp.acme.example/mcp\n    token: MCP_TOKEN\n    headers: { x-team: TEAM_KEY }'),
  )
  expect(systems[0]?.reach).toEqual({
    kind: 'url',
    url: 'https://mcp.acme.example/mcp',
    token: 'MCP_TOKEN',
    headers: { 'x-team': 'TEAM_KEY' },
  })
  expect(namesOfSecrets(systems)).toEqual(['MCP_TOKEN', 'TEAM_KEY'])
})

test.each([
  ['systems: platform\n', 'line 1', 'must have names of systems as keys'],
  ['systems:\n  Platform: {}\n', 'line', 'small letters'],
  ['systems:\n  platform:\n    tools: {}\n', 'line 3', 'needs a tool'],
  [system('', 'timeout_seconds: 5'), 'line 3', 'either "command" or "url"'],
  [system('', 'command: [a]\n    url: https://a.example'), 'line 3', 'either "command" or "url"'],
  [system('', 'url: https://me:pass@a.example'), 'line 3', 'without a password'],
  [system('', 'url: https://a.example\n    token: sk-abc123'), 'line 4', 'not a secret itself'],
  [system('', 'url: https://a.example\n    env: [A]'), 'line', 'has "env", which is for a "command"'],
  [system('', 'command: [a]\n    token: A'), 'line', 'which are for a "url"'],
  [system('', 'command: [a]\n    timeout_seconds: 600'), 'line 4', 'at most 60'],
  [system().replace('may: read', 'may: write'), 'line 6', 'must be read, with approval or tell staff'],
  [system().replace('        department: technical\n', ''), 'line 6', 'needs a "department"'],
  [system().replace('may: read', 'may: tell staff'), 'line 6', 'tells only staff'],
  [
    'systems: { a: { command: [a], tools: { x: { may: tell staff, about: x, account: y }, z: { may: tell staff, about: z, account: y } } } }\n',
    'line 1',
    'one is enough',
  ],
  [system().replace('technical', 'tecnical'), 'line 7', 'must be one of faq, technical, billing'],
  [system().replace('        account: account_id\n', ''), 'line 6', 'needs "account"'],
  [system('        customers: everyone'), 'line 6', 'needs an account, which only linked customers have'],
  [system('        customers: []'), 'line 10', 'needs an account'],
  [system('        arguments: { account_id: { message: true } }'), 'line', 'which only code fills'],
  [system('        arguments: { a: {} }'), 'line 10', 'just one of "pattern", "one_of", "value" and "message"'],
  [system('        arguments: { a: { pattern: x, value: y } }'), 'line 10', 'just one of'],
  [system('        arguments: { a: { pattern: "(a+)+b" } }'), 'line 10', 'may not repeat a group'],
  [system('        arguments: { a: { one_of: { x: [x] }, otherwise: y } }'), 'line 10', 'among the values'],
  [system('        arguments: { a: { value: x, ask: Which? } }'), 'line 10', 'never asked'],
  [system('        examples: [one]'), 'line 6', 'at least five examples'],
  [system('        reply: ../up'), 'line 10', 'a file in replies/tools'],
  [system('        approvals: 2'), 'line 6', 'which are for "may: with approval"'],
  [system('        approvals: 3'), 'line 10', 'must be 1 or 2'],
  [system('        words: keys'), 'line 10', 'a list of words, or of lists'],
  [system('        rely: keys'), 'line 10', 'reply'],
])('a mistake is named with its line: %j', async (yaml, line, remedy) => {
  const failure: Error = await read(yaml).then(
    () => new Error('it was taken'),
    (error) => error,
  )
  expect(failure.message).toContain(line)
  expect(failure.message).toContain(remedy)
})
