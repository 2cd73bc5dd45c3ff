import { mcpServerFile } from '../../test/mcp-server.ts'
import { newCase } from '../../test/new-case.ts'
import { quiet } from '../../test/quiet.ts'
import type { Account } from '../domain/account.ts'
import type { SystemReach, SystemTool } from '../domain/system.ts'
import { createSystems, type Systems } from '../systems/systems.ts'
import { useTool } from './use-system-tool.ts'

let systems: Systems
beforeAll(() => {
  const reach: SystemReach = { kind: 'command', command: process.execPath, args: [mcpServerFile], env: [], dir: '.' }
  systems = createSystems({
    systems: [{ name: 'platform', reach, timeoutMs: 10_000, tools: [] }],
    ...{ secretOf: () => undefined, fetch, now: Date.now, log: quiet },
  })
})
afterAll(() => systems.close())

const tool = (more: Partial<SystemTool> = {}): SystemTool => ({
  ...{ system: 'platform', name: 'list_keys', may: 'read', approvals: 1, department: 'technical', about: 'lists keys' },
  ...{ account: { argument: 'account_id', is: 'id' }, customers: 'linked', arguments: {} },
  ...{ examples: [], words: [], notWords: [], reply: 'list-keys', shows: {} },
  ...more,
})

const uses = (more: Partial<SystemTool>, accounts: Account[], text = 'list our keys', sendsCodes = false) =>
  useTool(
    {
      ...{ systems, accountsOf: async () => accounts, toolReplies: async () => [] },
      ...{ language: 'en', timeZone: 'UTC', sendsCodes },
    },
    newCase(text),
    tool(more),
  )

const globex: Account = { id: 'globex', by: 'channel' }
const initech: Account = { id: 'initech', by: 'staff' }
const maya: Account = { id: 'maya@globex.example', by: 'email' }

test('a customer of several accounts is told of each, apart', async () => {
  const { reply = '' } = await uses({}, [globex, initech])
  expect(reply).toMatch(/\*\*globex\*\*:\n\n[\s\S]*Server of globex[\s\S]*\*\*initech\*\*:\n\n[\s\S]*Server of initech/)
})

test('what changes something for one of several accounts is for a person to say', async () => {
  expect(await uses({ may: 'with approval' }, [globex, initech])).toMatchObject({
    kind: 'handoff',
    reason: expect.stringContaining('several accounts'),
  })
})

test('a tool for an e-mail address gets the confirmed one, and one for an account never does', async () => {
  const byEmail = { account: { argument: 'account_id', is: 'email' } } as const
  expect((await uses(byEmail, [maya, globex])).reply).toContain('`Server of maya@globex.example`')
  expect((await uses({}, [maya])).reply).toContain('Our team can link yours')
})

test('a tool for some customers is for them alone', async () => {
  expect((await uses({ customers: ['initech'] }, [globex])).reply).toContain('can’t do this for your account')
  expect((await uses({ customers: ['initech'] }, [globex, initech])).reply).toContain('Server of initech')
})

test('who may link themselves by a code is offered to', async () => {
  expect(await uses({}, [], 'list our keys', true)).toMatchObject({ kind: 'handoff', linking: true })
  expect(await uses({}, [], 'list our keys')).not.toHaveProperty('linking')
})

test('what nobody has said how to tell is not told', async () => {
  const decision = await uses({ name: 'keys_as_text' }, [globex])
  expect(decision).toMatchObject({ kind: 'handoff', reason: expect.stringContaining('nothing says how to tell it') })
  expect(JSON.stringify(decision)).not.toMatch(/Server of|never shown/)
})

test('what a system returns beyond what is declared or shown, no customer reads', async () => {
  expect(JSON.stringify(await uses({}, [globex]))).not.toContain('never shown')
  const shows = { 'keys.name': { en: 'Key', de: 'Schlüssel' } }
  expect((await uses({ name: 'keys_as_text', shows }, [globex])).reply).toBe(
    'Here is what I found:\n\n- Key: Server of globex',
  )
})

test('a request is told apart by what it is called with, and holds the account that was known then', async () => {
  const limit = { limit: { kind: 'pattern', pattern: /(\d+) requests/giu } } as const
  const asked = await uses({ may: 'with approval', arguments: limit }, [globex], 'account_id initech, 500 requests')
  expect(asked).toMatchObject({
    kind: 'handoff',
    actions: [
      {
        kind: 'tool',
        subject: 'list_keys',
        about: 'tool platform list_keys {"limit":"500","account_id":"globex"}',
        input: { system: 'platform', account: 'globex', args: { limit: '500' } },
      },
    ],
  })
})
