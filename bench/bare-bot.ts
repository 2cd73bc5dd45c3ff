import { App } from '@slack/bolt'

// The baseline: the least that a Bolt app can do with a message. It stores nothing, decides nothing and recovers nothing.
const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
})
app.message(async ({ message, say }) => {
  if ('text' in message) await say({ text: message.text ?? '', thread_ts: message.ts })
})
await app.start()
process.once('SIGTERM', () => process.exit(0))
