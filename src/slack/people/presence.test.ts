import { WebClient } from '@slack/web-api'
import pino from 'pino'
import { type Sandbox, startSandbox } from '../../../sandbox/slack.ts'
import { cast } from '../../../sandbox/workspace/cast.ts'
import { createPresence } from './presence.ts'

const { sam } = cast.users

let slack: Sandbox
let lines: string[]
const asking = async (missingScopes: string[] = []) => {
  slack = await startSandbox({ missingScopes })
  lines = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  return createPresence(client, log)
}
afterEach(() => slack.close())

test('Sam is active and may be disturbed', async () => {
  const { isReachable } = await asking()
  expect(await isReachable(sam)).toBe(true)
})

test.each(['away', 'do not disturb'] as const)('Sam is %s', async (presence) => {
  const { isReachable } = await asking()
  slack.setPresence(sam, presence)
  expect(await isReachable(sam)).toBe(false)
})

test('many questions at once are one lookup', async () => {
  const { isReachable } = await asking()
  await Promise.all(Array.from({ length: 50 }, () => isReachable(sam)))
  expect(slack.calls('users.getPresence')).toHaveLength(1)
  expect(slack.calls('dnd.info')).toHaveLength(1)
})

test('without the scope for do-not-disturb only presence counts, and the log says once what to add', async () => {
  const { isReachable } = await asking(['dnd:read'])
  slack.setPresence(sam, 'do not disturb')
  expect(await isReachable(sam)).toBe(true)
  slack.setPresence(cast.users.priya, 'away')
  expect(await isReachable(cast.users.priya)).toBe(false)
  expect(slack.calls('dnd.info')).toHaveLength(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('add the scope dnd:read')
})

test.each(['users.getPresence', 'dnd.info'])('%s fails: who is on duty counts as reachable', async (method) => {
  const { isReachable } = await asking()
  slack.fail(method, { error: 'internal_error' })
  expect(await isReachable(sam)).toBe(true)
})
