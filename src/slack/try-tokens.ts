import { WebClient } from '@slack/web-api'
import { createLog } from '../base/log.ts'
import { outgoing } from '../base/outgoing.ts'
import { webClientLogger } from './bolt-logger.ts'
import { readFailure } from './people/slack-errors.ts'
import { lookUpByName } from './people/support-channel.ts'
import type { SlackSettings } from './slack-settings.ts'

/** What came of trying something: in words, with the remedy if it failed. */
export interface Tried {
  works: boolean
  words: string
}

export type Reaching = Pick<SlackSettings, 'slackApiUrl' | 'proxies'>

const timeoutMs = 10_000

const clientFor = (token: string, { slackApiUrl, proxies }: Reaching) =>
  new WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    fetch: outgoing(proxies).fetch,
    // What went wrong is returned.
    logger: webClientLogger(createLog('silent')),
  })

/** Tries a bot token, and says whose it is. */
export const tryBotToken = (token: string, reaching: Reaching): Promise<Tried> =>
  tried(async () => {
    const { team, user, bot_id } = await clientFor(token, reaching).auth.test()
    if (!bot_id) return { works: false, words: 'This token is not a bot’s. Copy the Bot User OAuth Token (xoxb-…).' }
    return { works: true, words: `Slack knows the bot: ${user} in ${team}.` }
  }, 'Copy it again from OAuth & Permissions → Bot User OAuth Token.')

/** Tries an app-level token by asking for a socket, which is not opened. */
export const tryAppToken = (token: string, reaching: Reaching): Promise<Tried> =>
  tried(async () => {
    await clientFor(token, reaching).apps.connections.open({})
    return { works: true, words: 'Slack accepts the app-level token.' }
  }, 'Copy it again from Basic Information → App-Level Tokens, with the scope connections:write.')

/** Looks for the support channel, as the bot will. */
export const trySupportChannel = (token: string, setting: string, reaching: Reaching): Promise<Tried> =>
  tried(async () => {
    const found = await lookUpByName({ client: clientFor(token, reaching), setting })
    if ('problem' in found) return { works: false, words: found.problem }
    return { works: true, words: `The support channel ${setting} is private, and the bot is in it.` }
  }, 'Check the app’s scopes.')

async function tried(work: () => Promise<Tried>, remedy: string): Promise<Tried> {
  try {
    return await work()
  } catch (error) {
    const failure = readFailure(error)
    if (failure.kind === 'rate limited')
      return { works: false, words: 'Slack is asked too often. Try again in a minute.' }
    if (failure.kind === 'unknown')
      return { works: false, words: `Slack cannot be reached (${failure.error}). Check the network, and HTTPS_PROXY.` }
    return { works: false, words: `Slack refuses this (${failure.error}). ${remedy}` }
  }
}
