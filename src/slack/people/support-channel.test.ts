import { WebClient } from '@slack/web-api'
import pino from 'pino'
import { type Sandbox, startSandbox } from '../../../sandbox/slack.ts'
import { cast } from '../../../sandbox/workspace/cast.ts'
import { emptyDatabase, freshDatabase } from '../../../test/fresh-database.ts'
import { quiet } from '../../../test/quiet.ts'
import { createCache } from '../../base/cache.ts'
import type { Database } from '../../db/database.ts'
import { staffWords } from '../../languages/en/staff-words.ts'
import { createSupportChannel, type SupportChannel } from './support-channel.ts'

const { teams, channels, users } = cast

let database: Database
let slack: Sandbox
let lines: string[]
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  await emptyDatabase(database.db)
  slack = await startSandbox()
  lines = []
})
afterEach(() => slack.close())
afterAll(() => database.close())

/** The channel as seen by a process that has just started, or that has been told to look again. */
function starting(setting = '#support-humans'): SupportChannel {
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  return createSupportChannel({
    client,
    db: database.db,
    cache: createCache(quiet),
    workspaceId: teams.acme,
    setting,
    words: staffWords,
    log,
  })
}
const find = (setting?: string) => starting(setting).find()
const ours = { id: channels.support }
const problemOf = async (setting?: string) => {
  const found = await find(setting)
  return 'problem' in found ? found.problem : `It was found: ${found.id}`
}

test.each(['#support-humans', 'support-humans', channels.support])('%s is found', async (setting) => {
  expect(await find(setting)).toEqual(ours)
})

test('once found, the channel is not looked up by name again, and checked only once in a while', async () => {
  await find()
  const channel = starting()
  await channel.find()
  await channel.find()
  expect(slack.calls('users.conversations')).toHaveLength(1)
  expect(slack.calls('conversations.info')).toHaveLength(1)
})

test('a renamed channel stays the support channel', async () => {
  await find()
  slack.alterChannel(channels.support, { name: 'care' })
  expect(await find()).toEqual(ours)
})

test('another channel that takes its name is ignored, and staff are told once, in the channel and in the log', async () => {
  await find()
  slack.alterChannel(channels.support, { name: 'care' })
  slack.alterChannel(channels.helpDesk, { name: 'support-humans', isPrivate: true })
  expect(await find()).toEqual(ours)
  expect(await find()).toEqual(ours)
  const told = slack.messages(channels.support).map(({ text }) => text)
  expect(told).toEqual([expect.stringContaining(`<#${channels.helpDesk}>`)])
  expect(lines.filter((line) => line.includes(channels.helpDesk))).toHaveLength(1)
})

test('if staff cannot be told, nothing waits', async () => {
  await find()
  slack.alterChannel(channels.support, { name: 'care' })
  slack.alterChannel(channels.helpDesk, { name: 'support-humans', isPrivate: true })
  slack.fail('conversations.history', { error: 'missing_scope' })
  expect(await find()).toEqual(ours)
})

test.each([
  ['public', { isPrivate: false }, /is public.*make it private/],
  ['shared', { teamIds: [teams.acme, teams.globex] }, /shared with another company.*end that/],
])('a %s one is refused with words that say what to do, at first and later', async (_, change, words) => {
  slack.alterChannel(channels.support, change)
  expect(await problemOf()).toMatch(words)
  slack.alterChannel(channels.support, { isPrivate: true, teamIds: [teams.acme] })
  expect(await find()).toEqual(ours)
  slack.alterChannel(channels.support, change)
  expect(await problemOf()).toMatch(words)
  expect(await problemOf()).toContain('SUPPORT_CHANNEL')
})

test('an archived channel is reported, unless another one has its name', async () => {
  await find()
  slack.alterChannel(channels.support, { isArchived: true })
  expect(await problemOf()).toMatch(/#support-humans is archived: unarchive it/)
  slack.alterChannel(channels.helpDesk, { name: 'support-humans', isPrivate: true })
  expect(await find()).toEqual({ id: channels.helpDesk })
})

test('if the bot was removed, the log says to invite it, and then all is as before', async () => {
  await find()
  await slack.leave(users.frontdesk, channels.support)
  expect(await problemOf()).toContain('/invite @Frontdesk')
  await slack.invite(users.frontdesk, channels.support)
  expect(await find()).toEqual(ours)
})

test('a new id, as when the channel is shared, is kept', async () => {
  const channel = starting()
  await channel.find()
  slack.alterChannel(channels.support, { id: 'C0SUPPORT2', name: 'care' })
  await channel.moved(channels.support, 'C0SUPPORT2')
  expect(await channel.find()).toEqual({ id: 'C0SUPPORT2' })
})

test('a changed setting is looked up again', async () => {
  await find()
  slack.alterChannel(channels.helpDesk, { isPrivate: true })
  expect(await find('#help-desk')).toEqual({ id: channels.helpDesk })
  expect(await find()).toEqual(ours)
})

test('while Slack fails, the channel is not taken for missing', async () => {
  await find()
  slack.fail('conversations.info', { error: 'token_revoked' })
  await expect(find()).rejects.toThrow('token_revoked')
  expect(await find()).toEqual(ours)
})
