import { WebClient } from '@slack/web-api'
import { createLog } from '../base/log.ts'
import { outgoing } from '../base/outgoing.ts'
import { type Finding, failed, failedAs, ok, skipped, warning } from '../domain/finding.ts'
import { neededScopes, usefulScopes } from './app-needs.ts'
import { webClientLogger } from './bolt-logger.ts'
import type { SlackConnection, SlackSettings } from './slack-settings.ts'
import { type Tried, tryAppToken, tryBotToken, trySupportChannel } from './try-tokens.ts'

/** Examines tokens, scopes, the connection, the support channel and the clock, at Slack. */
export async function examineSlack(
  config: SlackSettings & { slack: SlackConnection },
  now: () => number,
): Promise<Finding[]> {
  const { slack } = config
  if (slack.mode === 'none')
    return [failed('No Slack tokens are set.', 'Run npm run setup, or set them in .env (docs/tutorial/workspace.md).')]
  const bot = await tryBotToken(slack.botToken, config)
  if (!bot.works) return [found(bot), await examineClock(config, now)]
  return [
    found(bot),
    ...examineScopes(await readScopes(slack.botToken, config)),
    await examineConnection(slack, config),
    found(await trySupportChannel(slack.botToken, config.supportChannel, config)),
    await examineClock(config, now),
  ]
}

const found = ({ works, words }: Tried): Finding =>
  works ? ok(words) : failedAs(words, 'See docs/how-to/troubleshooting.md.')

async function readScopes(botToken: string, { slackApiUrl, proxies }: SlackSettings): Promise<string[]> {
  const { fetch } = outgoing(proxies)
  const logger = webClientLogger(createLog('silent'))
  const client = new WebClient(botToken, { slackApiUrl, fetch, retryConfig: { retries: 0 }, logger })
  return (await client.auth.test()).response_metadata?.scopes ?? []
}

/** What the app may do, compared with manifest.yml. */
export function examineScopes(scopes: string[]): Finding[] {
  const reinstall = 'Add it under OAuth & Permissions, or paste manifest.yml into App Manifest, and reinstall the app.'
  if (scopes.length === 0) return [skipped('Slack does not say which scopes the app has.')]
  const needed = neededScopes
    .filter((scope) => !scopes.includes(scope))
    .map((scope) => failed(`The app lacks the scope ${scope}.`, reinstall))
  const useful = Object.entries(usefulScopes)
    .filter(([scope]) => !scopes.includes(scope))
    .map(([scope, lacking]) => warning(`Without the scope ${scope}, ${lacking}.`, reinstall))
  const all = [...needed, ...useful]
  return all.length > 0 ? all : [ok(`The app has all ${scopes.length} scopes.`)]
}

async function examineConnection(
  slack: Exclude<SlackConnection, { mode: 'none' }>,
  config: SlackSettings,
): Promise<Finding> {
  if (slack.mode === 'socket') {
    const app = found(await tryAppToken(slack.appToken, config))
    return app.state === 'ok' ? ok('Socket Mode: Slack accepts the app-level token.') : app
  }
  const events = 'Slack sends events to https://YOUR-HOST/slack/events'
  if (/^[0-9a-f]{32}$/.test(slack.signingSecret))
    return ok(`HTTP: ${events}; whether the secret is right shows in its first event.`)
  return warning(
    'HTTP: SLACK_SIGNING_SECRET does not look like Slack’s, which has 32 digits and letters a–f.',
    'Copy it again from Basic Information → Signing Secret.',
  )
}

/** Slack’s signatures are refused after five minutes, and promises are told by this clock. */
const mostSkewMs = { fine: 30_000, refused: 240_000 }
const timeoutMs = 10_000

/** Compares this machine’s clock with Slack’s. */
export async function examineClock({ slackApiUrl, proxies }: SlackSettings, now: () => number): Promise<Finding> {
  const { fetch } = outgoing(proxies)
  const asked = await fetch(`${slackApiUrl}api.test`, { method: 'POST', signal: AbortSignal.timeout(timeoutMs) }).catch(
    () => undefined,
  )
  await asked?.body?.cancel()
  const theirs = Date.parse(asked?.headers.get('date') ?? '')
  return Number.isNaN(theirs) ? skipped('Slack’s clock could not be read.') : examineSkew(now() - theirs)
}

/** How far this machine’s clock is from Slack’s. */
export function examineSkew(skewMs: number): Finding {
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  if (Math.abs(skewMs) <= mostSkewMs.fine) return ok('This machine’s clock agrees with Slack’s.')
  const words = `This machine’s clock is ${seconds} seconds ${skewMs > 0 ? 'ahead of' : 'behind'} Slack’s.`
  const remedy = 'Set it by NTP (timedatectl set-ntp true); in a virtual machine, synchronize it with its host.'
  return Math.abs(skewMs) > mostSkewMs.refused ? failed(words, remedy) : warning(words, remedy)
}
