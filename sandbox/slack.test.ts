import type { App } from '@slack/bolt'
import { type Sandbox, startSandbox } from './slack.ts'
import { socketBot } from './test-bot.ts'
import { cast } from './workspace/cast.ts'

const { users, channels, dms } = cast

let slack: Sandbox
let app: App

beforeAll(async () => {
  slack = await startSandbox()
  app = await socketBot(slack)
  app.message('hello', async ({ say, message }) => {
    await say({ text: 'Hi there & welcome', thread_ts: message.ts })
  })
  await app.start()
})

afterAll(async () => {
  await app.stop()
  await slack.close()
})

test('a customer writes in the shared channel and the bot answers in a thread', async () => {
  const asked = await slack.post(users.maya, channels.globex, 'hello')
  const answer = await slack.until(() => slack.messages(channels.globex, asked.ts)[1])
  expect(answer).toMatchObject({ text: 'Hi there &amp; welcome', thread_ts: asked.ts, parent_user_id: users.maya })
  expect(slack.messages(channels.globex)[0]).toMatchObject({ reply_count: 1, latest_reply: answer.ts })
})

test('a direct message reaches the bot too', async () => {
  const asked = await slack.post(users.maya, dms.maya, 'hello')
  await slack.until(() => slack.messages(dms.maya, asked.ts)[1])
})
