import type { App } from '@slack/bolt'
import { type Sandbox, startSandbox } from './slack.ts'
import { socketBot } from './test-bot.ts'
import { cast } from './workspace/cast.ts'
import { isObject, type JsonObject, objectOf } from './workspace/json.ts'

const { users, channels, dms, groupDms, teams, bot } = cast

let slack: Sandbox
let app: App
let heard: JsonObject[] = []

beforeAll(async () => {
  slack = await startSandbox()
  app = await socketBot(slack, { ignoreSelf: false })
  app.use(async ({ body, next }) => {
    // Bolt's body is the JSON that came over the socket.
    heard.push(body as object as JsonObject)
    await next()
  })
  await app.start()
})

beforeEach(() => {
  heard = []
})

afterAll(async () => {
  await app.stop()
  await slack.close()
})

const event = (type: string, subtype?: string) =>
  slack.until(() =>
    heard.find((one) => isObject(one.event) && one.event.type === type && one.event.subtype === subtype),
  )

test('a message in a group conversation has its channel_type', async () => {
  await slack.post(users.maya, groupDms.mayaAndSam, 'Hello both')
  const body = await event('message')
  expect(body.event).toMatchObject({ channel: groupDms.mayaAndSam, channel_type: 'mpim' })
  const { channel } = await app.client.conversations.info({ channel: groupDms.mayaAndSam })
  expect(channel).toMatchObject({ is_mpim: true, is_im: false, is_channel: false, is_private: true })
})

test('a message arrives with every field Slack sends', async () => {
  const posted = await slack.post(users.lee, channels.helpDesk, 'Hello there')
  const body = await event('message')
  expect(Object.keys(body).sort()).toEqual(
    [
      'api_app_id authorizations context_enterprise_id context_team_id event event_context event_id event_time',
      'is_ext_shared_channel team_id token type',
    ]
      .join(' ')
      .split(' '),
  )
  expect(body).toMatchObject({ team_id: teams.acme, context_team_id: teams.acme, is_ext_shared_channel: false })
  expect(body.authorizations).toEqual([
    { enterprise_id: null, team_id: teams.acme, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
  ])
  expect(body.event).toEqual({
    type: 'message',
    user: users.lee,
    ts: posted.ts,
    client_msg_id: posted.client_msg_id,
    text: 'Hello there',
    team: teams.acme,
    blocks: posted.blocks,
    channel: channels.helpDesk,
    event_ts: posted.ts,
    channel_type: 'channel',
  })
  expect(posted.blocks?.[0]).toMatchObject({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Hello there' }] }],
  })
})

test('a mention in a channel arrives twice, with different event ids and the same message', async () => {
  await slack.post(users.maya, channels.globex, '@Frontdesk are you there?')
  const message = await event('message')
  const mention = await event('app_mention')
  expect(message.event_id).not.toBe(mention.event_id)
  const [one, two] = [objectOf(message.event), objectOf(mention.event)]
  expect([one.ts, one.client_msg_id]).toEqual([two.ts, two.client_msg_id])
  expect(message).toMatchObject({ team_id: teams.globex, context_team_id: teams.globex, is_ext_shared_channel: true })
  expect(one).toMatchObject({ team: teams.globex, text: `<@${bot.userId}> are you there?` })
  expect(mention).toMatchObject({ team_id: teams.acme, event: { team: teams.acme, user_team: teams.globex } })
})

test('a mention in a direct conversation arrives once', async () => {
  await slack.post(users.maya, dms.maya, '@Frontdesk hi')
  await event('message')
  await slack.post(users.maya, dms.maya, 'bye')
  await slack.until(() => heard.length === 2)
  expect(heard.map((one) => objectOf(one.event).type)).toEqual(['message', 'message'])
  expect(heard[0]).toMatchObject({ event: { channel_type: 'im' } })
})

test('what people type is stored as Slack stores it', async () => {
  const text = 'a < b & c, see https://acme.example/x?a=1&b=2, write ken@initech.example `x < y`'
  const { text: stored } = await slack.post(users.ken, channels.initech, text)
  expect(stored).toBe(
    'a &lt; b &amp; c, see <https://acme.example/x?a=1&amp;b=2>, ' +
      'write <mailto:ken@initech.example|ken@initech.example> `x &lt; y`',
  )
  await event('message')
})

test("the bot's own posts come back to it with its bot_id and app_id", async () => {
  await app.client.chat.postMessage({ channel: channels.initech, text: 'Hello *you*' })
  const body = await event('message')
  expect(body.event).toMatchObject({
    user: bot.userId,
    bot_id: bot.botId,
    app_id: bot.appId,
    bot_profile: { app_id: bot.appId },
  })
})

test('an edit and a deletion say what was there before', async () => {
  const posted = await slack.post(users.tomas, channels.globex, 'Where is my odrer?')
  await slack.edit(users.tomas, channels.globex, posted.ts, 'Where is my order?')
  const edited = await event('message', 'message_changed')
  expect(edited.event).toMatchObject({
    hidden: true,
    message: { text: 'Where is my order?', edited: { user: users.tomas }, user_team: teams.globex },
    previous_message: { text: 'Where is my odrer?' },
  })
  await slack.remove(users.tomas, channels.globex, posted.ts)
  const deleted = await event('message', 'message_deleted')
  expect(deleted.event).toMatchObject({ deleted_ts: posted.ts, previous_message: { text: 'Where is my order?' } })
})

test('a file of another company comes without its particulars, which files.info has', async () => {
  await slack.post(users.maya, channels.globex, '', { files: [{ name: 'broken.png', mimetype: 'image/png' }] })
  const body = await event('message', 'file_share')
  expect(body.event).toMatchObject({ files: [{ file_access: 'check_file_info' }] })
  const { event: shared } = await event('file_shared')
  const { file } = await app.client.files.info({ file: String(objectOf(shared).file_id) })
  expect(file).toMatchObject({ name: 'broken.png', mimetype: 'image/png' })
  const signIn = await fetch(file?.url_private ?? '')
  expect([signIn.status, signIn.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
})

test('a reply shown in the channel, a /me message, a reaction and a new member have their own shapes', async () => {
  const root = await slack.post(users.maya, channels.globex, 'Hello')
  await slack.post(users.maya, channels.globex, 'Me again', { threadTs: root.ts, broadcast: true })
  expect((await event('message', 'thread_broadcast')).event).toMatchObject({
    thread_ts: root.ts,
    root: { ts: root.ts },
  })
  await slack.post(users.maya, channels.globex, 'waves', { subtype: 'me_message' })
  await event('message', 'me_message')
  await slack.react(users.maya, channels.globex, root.ts, ':eyes:')
  expect(await event('reaction_added')).toMatchObject({
    team_id: teams.acme,
    event: { reaction: 'eyes', user: users.maya },
  })
  await slack.invite(users.priya, channels.globex)
  expect((await event('member_joined_channel')).event).toMatchObject({ user: users.priya, team: teams.acme })
  await slack.openHome(users.lee)
  expect((await event('app_home_opened')).event).toMatchObject({ channel: dms.lee, tab: 'home' })
})

test('the bot hears nothing from channels it is not in', async () => {
  await slack.post(users.lee, channels.general, '@Frontdesk hello?')
  await slack.post(users.lee, channels.helpDesk, 'over here')
  await event('message')
  expect(heard).toHaveLength(1)
})
