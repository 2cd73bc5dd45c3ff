import { LogLevel, WebClient } from '@slack/web-api'
import { outgoing, type ProxySettings } from '../base/outgoing.ts'
import { readFailure } from './people/slack-errors.ts'
import { lookUpByName } from './people/support-channel.ts'

export interface ConnectionToCheck {
  apiUrl: string
  botToken: string
  appToken: string
  /** The name or id of the support channel. */
  supportChannel: string
  proxies?: ProxySettings
}

/** What was found: sentences for the operator. */
export interface CheckedConnection {
  works: string[]
  problems: string[]
}

/** Asks Slack whether tokens and the support channel can be used. Changes nothing there, and never rejects. */
export async function checkConnection({ apiUrl, proxies, ...wanted }: ConnectionToCheck): Promise<CheckedConnection> {
  const options = {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    // What fails is said below, in words.
    logLevel: LogLevel.ERROR,
    fetch: outgoing(proxies).fetch,
  }
  const bot = new WebClient(wanted.botToken, options)
  const app = new WebClient(wanted.appToken, options)
  const found = await Promise.all([checkBot(bot), checkApp(app), checkSupportChannel(bot, wanted.supportChannel)])
  return {
    works: found.flatMap(({ works }) => works ?? []),
    problems: [...new Set(found.flatMap(({ problem }) => problem ?? []))],
  }
}

type Checked = { works: string; problem?: undefined } | { works?: undefined; problem: string }

async function checkBot(bot: WebClient): Promise<Checked> {
  try {
    const { team, user } = await bot.auth.test()
    return { works: `The bot token belongs to @${user} in ${team}.` }
  } catch (error) {
    return problemOf(error, 'The bot token', 'Copy it again from OAuth & Permissions → Bot User OAuth Token.')
  }
}

async function checkApp(app: WebClient): Promise<Checked> {
  try {
    await app.apps.connections.open()
    return { works: 'The app-level token opens a connection.' }
  } catch (error) {
    return problemOf(
      error,
      'The app-level token',
      'It needs the scope connections:write (Basic Information → App-Level Tokens), and Socket Mode must be on.',
    )
  }
}

async function checkSupportChannel(bot: WebClient, wanted: string): Promise<Checked> {
  try {
    const found = await lookUpByName({ client: bot, setting: wanted })
    return 'id' in found ? { works: `The bot is in the private channel ${wanted}.` } : found
  } catch (error) {
    return problemOf(error, 'The support channel could not be looked up', 'Check the bot token.')
  }
}

/** Says what failed, with its remedy. When Slack cannot be reached, nothing is wrong with what was asked. */
function problemOf(error: unknown, what: string, remedy: string): Checked {
  const failure = readFailure(error)
  if (failure.kind === 'rate limited') return { problem: 'Slack asks us to wait. Run this again in a minute.' }
  if (failure.kind === 'unknown')
    return {
      problem: `Slack could not be reached (${failure.error}). Check the network and HTTPS_PROXY; nothing could be checked.`,
    }
  return { problem: `${what}: ${failure.error}. ${remedy}` }
}
