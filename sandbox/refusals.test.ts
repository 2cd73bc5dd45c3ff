import { WebClient } from '@slack/web-api'
import { type Sandbox, startSandbox } from './slack.ts'
import { silent } from './test-bot.ts'
import { cast } from './workspace/cast.ts'

const { users, channels, dms } = cast

const quiet = { logger: silent, retryConfig: { retries: 2, minTimeout: 1 } }

let slack: Sandbox
let client: WebClient

beforeAll(async () => {
  slack = await startSandbox()
  client = new WebClient(slack.botToken, { ...quiet, slackApiUrl: slack.apiUrl })
})

afterAll(() => slack.close())

const post = (args: object) => client.chat.postMessage({ channel: channels.helpDesk, text: 'x', ...args })
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const button = (more: object) => ({ type: 'button', text: { type: 'plain_text', text: 'Go' }, ...more })

test('a wrong or missing token is refused', async () => {
  const call = (token: string) => new WebClient(token, { ...quiet, slackApiUrl: slack.apiUrl }).auth.test()
  await expect(call('xoxb-wrong')).rejects.toThrow('invalid_auth')
  await expect(call('')).rejects.toThrow('not_authed')
  await expect(client.apps.connections.open()).rejects.toThrow('not_allowed_token_type')
  await expect(client.apiCall('chat.shout')).rejects.toThrow('unknown_method')
})

test('the bot cannot post where it is not', async () => {
  await expect(post({ channel: channels.general })).rejects.toThrow('not_in_channel')
  await expect(post({ channel: 'C0NOWHERE1' })).rejects.toThrow('channel_not_found')
  await expect(client.chat.postEphemeral({ channel: channels.globex, user: users.ken, text: 'x' })).rejects.toThrow(
    'user_not_in_channel',
  )
})

test('blocks are checked as Slack checks them', async () => {
  const refused = (...blocks: object[]) => expect(post({ blocks })).rejects
  await refused(section('x'.repeat(3001))).toMatchObject({
    data: {
      response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
    },
  })
  await refused(section('')).toThrow('invalid_blocks')
  await refused({ type: 'sektion' }).toThrow('invalid_blocks')
  await refused({ type: 'header', text: { type: 'mrkdwn', text: 'x' } }).toThrow('invalid_blocks')
  await refused({ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }).toThrow('invalid_blocks')
  await refused({ type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'a' })] }).toThrow(
    'invalid_blocks',
  )
  await refused({ type: 'actions', elements: Array(26).fill(button({})) }).toThrow('invalid_blocks')
  await refused({ ...section('x'), colour: 'red' }).toThrow('invalid_blocks')
  await refused({ ...section('x'), block_id: 'a' }, { ...section('y'), block_id: 'a' }).toThrow('invalid_blocks')
  await refused(...Array(51).fill(section('x'))).toThrow('invalid_blocks')
  await refused(...Array(5).fill(section('x'.repeat(2500)))).toThrow('msg_blocks_too_long')
  await expect(post({ blocks: [{ type: 'markdown', text: 'x'.repeat(12_000) }] })).resolves.toMatchObject({ ok: true })
})

const word = (text: string) => ({ type: 'plain_text', text })
const note = { type: 'input', block_id: 'note', label: word('Note'), element: { type: 'plain_text_input' } }
const modal = (more: object) => ({
  type: 'modal',
  title: word('A form'),
  submit: word('Send'),
  blocks: [note],
  ...more,
})

test.each<[string, object]>([
  ['a title of 25 letters', { title: word('x'.repeat(25)) }],
  ['no title', { title: undefined }],
  ['a field but no way to send it', { submit: undefined }],
  ['private_metadata of 3,001 letters', { private_metadata: 'x'.repeat(3001) }],
  ['101 blocks', { blocks: Array(101).fill(section('x')) }],
  ['a block that only messages have', { blocks: [{ type: 'markdown', text: 'x' }] }],
  ['a field without a label', { blocks: [{ ...note, label: undefined }] }],
  ['two fields of one name', { blocks: [note, note] }],
])('a modal with %s is refused', async (_, more) => {
  const view = modal(more)
  await expect(client.apiCall('views.open', { trigger_id: '1.2.3', view })).rejects.toThrow('invalid_arguments')
})

test('a valid modal without a trigger is refused', async () => {
  const view = modal({})
  await expect(client.apiCall('views.open', { trigger_id: '1.2.3', view })).rejects.toThrow('invalid_trigger_id')
})

test('a message needs words, and long ones are cut or refused', async () => {
  await expect(post({ text: '' })).rejects.toThrow('no_text')
  const { ts, message } = await post({ text: 'x'.repeat(41_000) })
  expect(message?.text).toHaveLength(40_000)
  const update = client.chat.update({ channel: channels.helpDesk, ts: ts ?? '', text: 'x'.repeat(4001) })
  await expect(update).rejects.toThrow('msg_too_long')
})

test('the bot changes and deletes only messages of its own', async () => {
  const { ts } = await slack.post(users.lee, channels.helpDesk, 'mine')
  const place = { channel: channels.helpDesk, ts }
  await expect(client.chat.update({ ...place, text: 'yours' })).rejects.toThrow('cant_update_message')
  await expect(client.chat.delete(place)).rejects.toThrow('cant_delete_message')
  await expect(client.chat.delete({ ...place, ts: '1.000000' })).rejects.toThrow('message_not_found')
  await expect(post({ thread_ts: '1.000000' })).rejects.toThrow('thread_not_found')
})

test('an update with text alone leaves the blocks of the app as they were', async () => {
  const { ts } = await post({ text: 'a card', blocks: [section('a card')] })
  const { message } = await client.chat.update({ channel: channels.helpDesk, ts: ts ?? '', text: 'done' })
  expect(message).toMatchObject({ text: 'done', blocks: [{ text: { text: 'a card' } }] })
})

test('people, channels and messages come in pages', async () => {
  const pages: string[][] = []
  for await (const page of client.paginate('conversations.members', { channel: channels.globex, limit: 2 })) {
    pages.push('members' in page ? (page.members as string[]) : [])
  }
  expect(pages).toEqual([[cast.bot.userId, users.sam], [users.lee, users.maya], [users.tomas]])
  await expect(client.conversations.list({ cursor: 'nonsense' })).rejects.toThrow('invalid_cursor')
  for (const text of ['one', 'two', 'three']) await slack.post(users.ken, dms.ken, text)
  const newest = await client.conversations.history({ channel: dms.ken, limit: 2 })
  expect([newest.messages?.map((one) => one.text), newest.has_more]).toEqual([['three', 'two'], true])
})

test('metadata is kept and shown only to those who ask', async () => {
  const metadata = { event_type: 'ticket', event_payload: { id: 7 } }
  const { ts = '' } = await post({ metadata })
  const read = (include_all_metadata: boolean) =>
    client.conversations.replies({ channel: channels.helpDesk, ts, include_all_metadata })
  expect((await read(true)).messages?.[0]?.metadata).toEqual(metadata)
  expect((await read(false)).messages?.[0]?.metadata).toBeUndefined()
})

test('people of another company show only what Slack Connect shows of them', async () => {
  const { user } = await client.users.info({ user: users.maya, include_locale: true })
  expect(user).toMatchObject({ team_id: cast.teams.globex, real_name: 'Maya' })
  expect([user?.profile?.email, user?.locale]).toEqual([undefined, undefined])
  const { members } = await client.users.list({})
  expect(members?.map((one) => one.id)).not.toContain(users.maya)
  const { user: gil } = await client.users.info({ user: users.gil })
  expect(gil).toMatchObject({ is_restricted: true, is_ultra_restricted: true })
})

test('after a 429 the client waits and the post succeeds once', async () => {
  slack.fail('chat.postMessage', { retryAfter: 0 })
  const { ts } = await post({ text: 'patience' })
  expect(slack.calls('chat.postMessage').slice(-2)).toMatchObject([{ ok: false, error: 'ratelimited' }, { ok: true }])
  expect(slack.messages(channels.helpDesk).filter((one) => one.text === 'patience')).toMatchObject([{ ts }])
})

test('a connection cut after the fact makes a retrying client post twice, as it would in Slack', async () => {
  slack.fail('chat.postMessage', { dropAfter: true })
  await post({ text: 'twice' })
  slack.fail('chat.postMessage', { dropBefore: true })
  await post({ text: 'once' })
  const texts = slack.messages(channels.helpDesk).map((one) => one.text)
  expect([texts.filter((one) => one === 'twice').length, texts.filter((one) => one === 'once').length]).toEqual([2, 1])
})

test('the sandbox can answer with a server error, or slowly', async () => {
  slack.fail('users.info', { status: 503 })
  slack.fail('users.info', { hang: 30 })
  const startedAt = performance.now()
  await client.users.info({ user: users.sam })
  expect(performance.now() - startedAt).toBeGreaterThan(25)
})

test('the sandbox can limit the posts per second in a channel', async () => {
  // The clock stands still, however long the posts take.
  const strict = await startSandbox({ postLimitPerSecond: 1, now: () => 1_700_000_000_000 })
  const once = new WebClient(strict.botToken, { ...quiet, slackApiUrl: strict.apiUrl, rejectRateLimitedCalls: true })
  const postIn = (channel: string) => once.chat.postMessage({ channel, text: 'x' })
  await postIn(channels.helpDesk)
  await expect(postIn(channels.helpDesk)).rejects.toThrow('rate-limit')
  await postIn(channels.globex)
  await strict.close()
})
