import { App, type AppOptions, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { Sandbox } from './slack.ts'

// Only tests use this file. It is a real Bolt app, so that the pretend Slack is measured against the real thing.

const hush = (): void => {}

/** Says nothing, because many tests provoke refusals that the real clients would print. */
export const silent: Logger = {
  debug: hush,
  info: hush,
  warn: hush,
  error: hush,
  setLevel: hush,
  setName: hush,
  getLevel: () => LogLevel.ERROR,
}

const quiet = { logger: silent }

/** A real Bolt app in Socket Mode against the sandbox; not started yet. */
export function socketBot(slack: Sandbox, options: Pick<AppOptions, 'ignoreSelf'> = {}): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    ...quiet,
    clientPingTimeout: 200,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  })
  return ready({ ...options, ...appOptions(slack), receiver })
}

/** A real Bolt app behind HTTP. */
export async function httpBot(slack: Sandbox): Promise<{ app: App; start: () => Promise<string> }> {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, ...quiet })
  const app = await ready({ ...appOptions(slack), receiver })
  const start = async (): Promise<string> => {
    const server = await receiver.start(0)
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The receiver has no port.')
    return `http://127.0.0.1:${address.port}/slack/events`
  }
  return { app, start }
}

/** Bolt calls auth.test in the background, unless it is deferred. The call could outlive the sandbox. */
async function ready(options: AppOptions): Promise<App> {
  const app = new App({ ...options, deferInitialization: true })
  await app.init()
  return app
}

const appOptions = (slack: Sandbox) => ({
  token: slack.botToken,
  ...quiet,
  clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 1 }, ...quiet },
})
