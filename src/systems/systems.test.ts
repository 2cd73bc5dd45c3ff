import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type McpServer, mcpServerFile, startMcpServer } from '../../test/mcp-server.ts'
import { quiet } from '../../test/quiet.ts'
import type { System, SystemReach, SystemTool } from '../domain/system.ts'
import { createSystems, type Systems } from './systems.ts'

const command: SystemReach = { kind: 'command', command: process.execPath, args: [mcpServerFile], env: [], dir: '.' }

const toolNamed = (name: string, more: Partial<SystemTool> = {}): SystemTool => ({
  ...{
    system: 'platform',
    name,
    may: 'read',
    approvals: 1,
    department: 'technical',
    about: 'lists keys',
    customers: 'linked',
  },
  account: { argument: 'account_id', is: 'id' },
  ...{ arguments: {}, examples: [], words: [], notWords: [], reply: name, shows: {} },
  ...more,
})

const opened: Systems[] = []
afterEach(async () => {
  for (const systems of opened.splice(0)) await systems.close()
})

function open(
  reach: SystemReach,
  tools: SystemTool[],
  more: { secrets?: Record<string, string>; timeoutMs?: number } = {},
) {
  const system: System = { name: 'platform', reach, timeoutMs: more.timeoutMs ?? 10_000, tools }
  const clock = { now: 0 }
  const systems = createSystems({
    systems: [system],
    secretOf: (name) => more.secrets?.[name],
    fetch,
    now: () => clock.now + performance.now(),
    log: quiet,
  })
  opened.push(systems)
  const call = (name: string, args: Record<string, string | number> = { account_id: 'globex' }) => {
    const tool = tools.find((each) => each.name === name)
    if (!tool) throw new Error(`The test has no tool ${name}`)
    return systems.call(tool, args)
  }
  return { systems, call, clock }
}

describe.each(['stdio', 'HTTP', 'HTTP that answers in JSON'])('over %s', (how) => {
  let server: McpServer
  let reach: SystemReach
  beforeAll(async () => {
    server = await startMcpServer()
    const url = how === 'HTTP' ? server.url : `${server.url}/json`
    reach = how === 'stdio' ? command : { kind: 'url', url, headers: {} }
  })
  afterAll(() => server.close())

  const tools = ['list_keys', 'keys_as_text', 'words', 'lies', 'huge', 'endless', 'error', 'throws', 'bad_schema'].map(
    (name) => toolNamed(name),
  )

  test('a tool answers with data, and says how its fields are called', async () => {
    const { call } = open(reach, tools)
    expect(await call('list_keys')).toMatchObject({
      kind: 'result',
      result: { account_id: 'globex', keys: [{ name: 'Server of globex' }] },
      fields: [
        { name: 'account_id', label: 'Account id' },
        {
          name: 'keys',
          label: 'Keys',
          fields: [
            { name: 'name', label: 'Name' },
            { name: 'created_at', label: 'Created' },
          ],
        },
      ],
    })
  })

  test('data in a text counts as well, and so do words', async () => {
    const { call } = open(reach, tools)
    expect(await call('keys_as_text')).toMatchObject({ result: { keys: [{ name: 'Server of globex' }] }, fields: [] })
    expect(await call('words')).toMatchObject({ result: { text: 'All systems go.' } })
  })

  test.each([
    ['lies about what it answers', 'lies', 'unusable'],
    ['answers more than anybody reads', 'huge', 'unusable'],
    ['answers more than memory should hold', 'endless', /away|late/],
    ['says that it failed', 'error', 'refused'],
    ['breaks', 'throws', 'refused'],
    ['declares a schema that is none', 'bad_schema', 'unusable'],
  ])('a tool that %s has failed, and the next call is served', async (_, name, why) => {
    const { call } = open(reach, tools, { timeoutMs: 20_000 })
    expect(await call(name)).toMatchObject({ kind: 'failed', why: expect.stringMatching(why) })
    expect(await call('list_keys')).toMatchObject({ kind: 'result' })
  })

  test('what answers, but not as declared, has run all the same', async () => {
    const { call } = open(reach, [toolNamed('lies', { may: 'with approval' })])
    expect(await call('lies')).toEqual({ kind: 'failed', why: 'unusable', mayHaveRun: true })
  })

  test('a tool that hangs is given up, and the next call is served', async () => {
    const { call } = open(reach, [toolNamed('hangs'), toolNamed('list_keys')], { timeoutMs: 4000 })
    await call('list_keys')
    expect(await call('hangs')).toEqual({ kind: 'failed', why: 'late', mayHaveRun: true })
    expect(await call('list_keys')).toMatchObject({ kind: 'result' })
  })

  test('many calls at once share one connection', async () => {
    const { call } = open(reach, tools)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => call('list_keys', { account_id: `A${i}` })))
    expect(answers.map((answer) => answer.kind === 'result' && answer.result.account_id)).toEqual(
      Array.from({ length: 20 }, (_, i) => `A${i}`),
    )
  })
})

describe('a program', () => {
  test('sees of our environment what support.yaml names, and what every program needs', async () => {
    process.env.OUR_SECRET = 'token'
    const reach = { ...command, env: ['PLATFORM_TOKEN'] }
    const { call } = open(reach, [toolNamed('environment')], { secrets: { PLATFORM_TOKEN: 'x', OUR_SECRET: 'token' } })
    const answer = await call('environment')
    delete process.env.OUR_SECRET
    const names = answer.kind === 'result' ? answer.result.names : []
    expect(names).toContain('PLATFORM_TOKEN')
    expect(names).not.toContain('OUR_SECRET')
    const usual = ['HOME', 'LOGNAME', 'PATH', 'PLATFORM_TOKEN', 'SHELL', 'TERM', 'USER']
    expect((names as string[]).filter((name) => !usual.includes(name))).toEqual([])
  })

  test('that dies is started again for the next call', async () => {
    const { call } = open(command, [toolNamed('dies', { may: 'with approval' }), toolNamed('list_keys')])
    expect(await call('list_keys')).toMatchObject({ kind: 'result' })
    expect(await call('dies')).toEqual({ kind: 'failed', why: 'away', mayHaveRun: true })
    expect(await call('list_keys')).toMatchObject({ kind: 'result' })
  })

  test.each([
    ['is asked again if it only reads', 'read', { kind: 'result', result: { name: 'again' } }],
    ['is not asked twice to change something', 'with approval', { kind: 'failed', why: 'away', mayHaveRun: true }],
  ] as const)('that dies over a call %s', async (_, may, answer) => {
    const dir = mkdtempSync(join(tmpdir(), 'frontdesk-mcp-'))
    const reach = { ...command, args: [mcpServerFile, join(dir, 'died')] }
    const { call } = open(reach, [toolNamed('dies_once', { may })])
    expect(await call('dies_once')).toMatchObject(answer)
    rmSync(dir, { recursive: true })
  })

  test('that is not there is away', async () => {
    const { call, systems } = open({ ...command, command: 'no-such-program' }, [toolNamed('list_keys')])
    expect(await call('list_keys')).toEqual({ kind: 'failed', why: 'away', mayHaveRun: false })
    expect(await systems.check()).toEqual([
      { system: 'platform', problem: 'platform cannot be used now: its program was not found' },
    ])
  })

  test('whose secret is not set is not even started', async () => {
    const { call, systems } = open({ ...command, env: ['PLATFORM_TOKEN'] }, [toolNamed('list_keys')])
    expect(await call('list_keys')).toEqual({ kind: 'failed', why: 'unset', mayHaveRun: false })
    expect((await systems.check())[0]?.problem).toContain('PLATFORM_TOKEN is not set, which platform needs')
  })

  test('that speaks another language is away', async () => {
    const { call } = open(
      { ...command, args: ['-e', 'setInterval(() => console.log("hello"), 20)'] },
      [toolNamed('list_keys')],
      { timeoutMs: 1000 },
    )
    expect(await call('list_keys')).toMatchObject({ kind: 'failed', why: 'late' })
  })
})

describe('a server', () => {
  test('gets its token, and without it nothing is told', async () => {
    const server = await startMcpServer({ PLATFORM_TOKEN: 'right' })
    const reach = { kind: 'url', url: server.url, token: 'TOKEN', headers: {} } as const
    const told = open(reach, [toolNamed('list_keys')], { secrets: { TOKEN: 'right' } })
    expect(await told.call('list_keys')).toMatchObject({ kind: 'result' })
    const refused = open(reach, [toolNamed('list_keys')], { secrets: { TOKEN: 'wrong' } })
    expect(await refused.call('list_keys')).toMatchObject({ kind: 'failed', why: 'away' })
    expect((await refused.systems.check())[0]?.problem).toContain('status 401')
    await server.close()
  })

  test('that sends us elsewhere gets no token there', async () => {
    const elsewhere = await startMcpServer()
    const server = await startMcpServer({ ELSEWHERE: elsewhere.url })
    const reach = { kind: 'url', url: `${server.url}/elsewhere`, headers: {} } as const
    const { call } = open(reach, [toolNamed('list_keys')])
    expect(await call('list_keys')).toMatchObject({ kind: 'failed' })
    await server.close()
    await elsewhere.close()
  })

  test('that goes away is left alone for a while after five failures, and is asked again later', async () => {
    const server = await startMcpServer()
    const { call, clock } = open({ kind: 'url', url: server.url, headers: {} }, [toolNamed('list_keys')])
    expect(await call('list_keys')).toMatchObject({ kind: 'result' })
    await server.close()
    for (let i = 0; i < 5; i++) expect(await call('list_keys')).toMatchObject({ kind: 'failed', why: 'away' })
    const before = performance.now()
    expect(await call('list_keys')).toEqual({ kind: 'failed', why: 'away', mayHaveRun: false })
    expect(performance.now() - before).toBeLessThan(5)
    clock.now += 60_000
    expect(await call('list_keys')).toMatchObject({ kind: 'failed', why: 'away' })
  })
})

describe('arguments', () => {
  const tool = toolNamed('arguments', {
    arguments: { limit: { kind: 'pattern', pattern: /\d+/g }, environment: { kind: 'fixed', value: 'live' } },
  })

  test('become what the schema of the server wants', async () => {
    const { call } = open(command, [tool])
    expect(await call('arguments', { account_id: 'globex', limit: '1,200', environment: 'live' })).toMatchObject({
      result: { args: { account_id: 'globex', limit: 1200, environment: 'live' } },
    })
  })

  test.each([
    ['too large', { account_id: 'globex', limit: '90000' }],
    ['no number', { account_id: 'globex', limit: 'many' }],
    ['missing', { account_id: 'globex' }],
    ['none that it has', { account_id: 'globex', limit: '5', admin: 'true' }],
    ['of no such kind', { account_id: 'globex', limit: '5', environment: 'moon' }],
  ])('that are %s never reach the server', async (_, args) => {
    const { call } = open(command, [tool])
    expect(await call('arguments', args)).toEqual({ kind: 'failed', why: 'unusable', mayHaveRun: false })
  })
})

describe('at start', () => {
  const problemOf = async (tool: SystemTool) =>
    (await open(command, [tool]).systems.check()).map(({ problem }) => problem)

  test('a tool that is as the company says is fine', async () => {
    expect(await problemOf(toolNamed('list_keys'))).toEqual([])
  })

  test.each([
    ['that is not there is named with the nearest', toolNamed('list_kees'), 'Did you mean "list_keys"?'],
    ['like none that there is is named with all', toolNamed('zzz'), 'It has: list_keys, keys_as_text'],
    [
      'that takes no account cannot tell of one',
      toolNamed('no_account'),
      'no argument "account_id" for the customer’s account. It has: id'.replace('’', "'"),
    ],
    [
      'that takes no such argument',
      toolNamed('list_keys', { arguments: { region: { kind: 'message' } } }),
      'no argument "region"',
    ],
    ['that needs more', toolNamed('needs_more'), 'needs the argument "region"'],
    ['that changes things does not only read', toolNamed('writes'), 'set "may: with approval"'],
    ['whose schema is none', toolNamed('bad_schema'), 'declares a schema that cannot be used'],
  ])('a tool %s', async (_, tool, problem) => {
    expect(await problemOf(tool)).toEqual([expect.stringContaining(problem)])
  })
})
