import { WebClient } from '@slack/web-api'
import { type Sandbox, startSandbox } from '../../../sandbox/slack.ts'
import { cast } from '../../../sandbox/workspace/cast.ts'
import { quiet } from '../../../test/quiet.ts'
import { createCache } from '../../base/cache.ts'
import { staffWords } from '../../languages/en/staff-words.ts'
import { createPeople, type Home, type People } from './people.ts'

const { users, teams, bot, channels } = cast
const home: Home = { teamId: teams.acme, teamName: 'Acme', botUserId: bot.userId, botId: bot.botId }

let slack: Sandbox
/** No department has a channel of its own. */
const onlyUsual = (usual: { find(): Promise<{ id: string }> }) => ({
  find: usual.find,
  all: async () => new Map([[(await usual.find()).id, [undefined]]]),
  forget: async () => {},
})

let people: People
beforeEach(async () => {
  slack = await startSandbox()
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
  const supportChannel = {
    find: async () => ({ id: channels.support }),
    look: async () => ({ id: channels.support }),
    forget: async () => {},
    moved: async () => {},
  }
  people = createPeople({
    client,
    home,
    cache: createCache(quiet),
    supportChannel,
    ticketChannels: onlyUsual(supportChannel),
    words: staffWords.names,
  })
})
afterEach(() => slack.close())

const asked = (method: string) => slack.calls(method).length

test.each(['user_not_found', 'user_not_visible'])(
  '%s: Slack does not know them, which is remembered',
  async (error) => {
    slack.fail('users.info', { error })
    expect(await people.findProfile(users.maya)).toBeUndefined()
    expect(await people.findProfile(users.maya)).toBeUndefined()
    expect(asked('users.info')).toBe(1)
  },
)

test('whoever’s account was deactivated is no staff any more, even while Slack lists them', async () => {
  expect(await people.isStaff(users.priya)).toBe(true)
  slack.deactivate(users.sam)
  expect([await people.isStaff(users.sam), await people.standingOf(users.sam)]).toEqual([false, 'left'])
  expect(await people.servedBy(users.sam)).toMatchObject({ usual: false, teams: [] })
  expect(await people.isAnyStaff(users.sam)).toBe(false)
  expect(await people.nameOf(users.sam)).toBe('Sam')
})

test('a user group is another company’s if it is not among ours, which Slack is asked for once', async () => {
  const { support, globexBuyers } = cast.groups
  expect(await people.groupsOfOthers([support, globexBuyers])).toEqual(new Set([globexBuyers]))
  expect(await people.groupsOfOthers([support])).toEqual(new Set())
  expect(asked('usergroups.list')).toBe(1)
})

test.each(['missing_scope', 'paid_teams_only', 'internal_error'])(
  '%s: if Slack does not tell our user groups, each is taken for ours',
  async (error) => {
    slack.fail('usergroups.list', { error })
    expect(await people.groupsOfOthers([cast.groups.globexBuyers])).toEqual(new Set())
  },
)

test.each([
  'token_revoked',
  'invalid_auth',
  'missing_scope',
  'account_inactive',
  'team_access_not_granted',
  'internal_error',
  'no_such_word',
])('%s says nothing about a person: nobody is taken for unknown', async (error) => {
  slack.fail('users.info', { error })
  await expect(people.findProfile(users.gil)).rejects.toThrow(error)
  expect(await people.findProfile(users.gil)).toMatchObject({ isGuest: true })
})

test('nobody loses or gains rights because our token is refused', async () => {
  slack.fail('conversations.members', { error: 'token_revoked' })
  await expect(people.isStaff(users.sam)).rejects.toThrow('token_revoked')
  expect(await people.isStaff(users.sam)).toBe(true)
})

test.each([
  ['a name', 'users.info', () => people.nameOf(users.maya), 'Somebody', 'Maya'],
  ['a company', 'team.info', () => people.companyOf(teams.globex), 'another company', 'Globex'],
  ['a channel', 'conversations.info', () => people.findChannelName(channels.globex), undefined, 'globex-acme'],
])('%s is not waited for, and cached for the next time', async (_, method, find, fallback, known) => {
  slack.fail(method, { hang: 1500 })
  const before = Date.now()
  expect(await find()).toBe(fallback)
  expect(Date.now() - before).toBeLessThan(1400)
  await slack.until(() => slack.calls(method).some(({ ok }) => ok))
  expect(await find()).toBe(known)
})

test.each([
  ['a company', 'team.info', 'team_not_found', () => people.companyOf(teams.globex)],
  ['a channel', 'conversations.info', 'channel_not_found', () => people.findChannelName(channels.globex)],
  ['a company without the scope for it', 'team.info', 'missing_scope', () => people.companyOf(teams.globex)],
])('it is remembered that Slack does not tell %s', async (_, method, error, find) => {
  slack.fail(method, { error })
  const first = await find()
  expect(await find()).toBe(first)
  expect(asked(method)).toBe(1)
})

test.each(['file_not_found', 'ratelimited', 'internal_error'])(
  'after %s a file is listed without its name',
  async (error) => {
    slack.fail('files.info', { error })
    expect(await people.findFile('F0000000001')).toBeUndefined()
  },
)

test('an article’s owner is mentioned by handle, e-mail or id, if they are in the support channel', async () => {
  for (const named of ['@priya', 'PRIYA', 'priya@acme.example', users.priya, `<@${users.priya}>`])
    expect(await people.findStaff(named)).toBe(users.priya)
  for (const named of ['@lee', 'lee@acme.example', users.lee, users.maya, '@frontdesk', '', '<!channel>'])
    expect(await people.findStaff(named)).toBeUndefined()
})
