import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { eventually } from '../eventually.ts'
import { killAll, startBot, temporaryFolder } from './bot.ts'

let slack: Sandbox
beforeEach(async () => {
  slack = await startSandbox({ retryDelaysMs: [0, 1000, 3000, 10_000, 30_000] })
})
afterEach(async () => {
  await killAll()
  await slack.close()
})

test('Slack drops the socket and refuses the token for a while: /readyz says so, and then work resumes automatically', async () => {
  const [DATA_DIR, remove] = temporaryFolder()
  const bot = await startBot(slack, { database: { DATA_DIR } })
  await bot.ready()
  slack.fail('apps.connections.open', { error: 'invalid_auth' })
  slack.disconnect('socket drop')
  await eventually(async () =>
    expect(await bot.health()).toMatchObject({ status: 503, body: { slack: 'failing', database: 'ok' } }),
  )
  expect(await bot.health('/healthz')).toMatchObject({ status: 200 })
  const { users, channels } = slack.cast
  const question = await slack.post(users.maya, channels.globex, 'What are your shipping rates?')
  await slack.until(() => slack.messages(channels.globex, question.ts)[1], 60_000)
  expect(bot.output()).toContain('Check SLACK_APP_TOKEN')
  await bot.ready()
  expect(await bot.stop()).toMatchObject({ code: 0 })
  remove()
})
