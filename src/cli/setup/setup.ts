import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { intro, log, note, outro } from '@clack/prompts'
import type { ProxySettings } from '../../base/outgoing.ts'
import { isCompany } from '../../company/company.ts'
import { SupportError } from '../../domain/errors.ts'
import { type CheckedConnection, checkConnection } from '../../slack/check-connection.ts'
import { type CompanyAnswers, writeCompany, writeSettings } from './files.ts'
import { type Questions, questionsIn, SetupCancelled, type Terminal } from './questions.ts'

export interface SetupParts extends Terminal {
  /** The folder that gets `.env`. */
  dir: string
  companyDir: string
  /** The text of manifest.yml, and of .env.example. */
  manifest: string
  template: string
  /** Settings that are there already, by name. Values are never shown. */
  known: { botToken?: string; appToken?: string; supportChannel: string }
  slackApiUrl: string
  proxies?: ProxySettings
}

/** Asks what Frontdesk needs to know, checks it, and writes it. Nothing is written before the last question. */
export async function setUp(parts: SetupParts): Promise<void> {
  if (!parts.input.isTTY) throw new SupportError('bad_settings', noTerminal)
  const { output } = parts
  const ask = questionsIn(parts)
  intro('Frontdesk', { output })
  try {
    const company = await askCompany(ask, parts)
    const slack = await askSlack(ask, parts)
    const model = await askModel(ask)
    const settings = { ...slack, ...model }
    if (!(await ask.yes({ message: `Write ${written(parts, company, settings)}?` }))) throw new SetupCancelled()
    if (company) writeCompany(parts.companyDir, company)
    if (Object.keys(settings).length > 0) writeSettings(join(parts.dir, '.env'), parts.template, settings)
    note(nextSteps(parts), 'Next', { output })
    outro('Done.', { output })
  } catch (error) {
    if (!(error instanceof SetupCancelled)) throw error
    outro('Nothing was written.', { output })
  }
}

const noTerminal =
  'npm run setup asks questions, so it needs a terminal. Without one, copy .env.example to .env, fill it in, and make the folder company/ as docs/company.md says.'

async function askCompany(ask: Questions, { companyDir, output }: SetupParts): Promise<CompanyAnswers | undefined> {
  if (isCompany(companyDir)) {
    log.info(`The company folder ${companyDir} is there and stays as it is.`, { output })
    return undefined
  }
  const name = await ask.text({ message: 'What is your company called?', validate: filled })
  const offers = await ask.text({ message: 'What do you offer, in a sentence? (may stay empty)' })
  return { name: name.trim().slice(0, 80), offers: offers.trim().slice(0, 300) }
}

async function askSlack(ask: Questions, parts: SetupParts): Promise<Record<string, string>> {
  const { output, known, manifest, slackApiUrl, proxies } = parts
  if (!(await ask.yes({ message: 'Connect your Slack workspace now? (The sandbox needs none.)' }))) return {}
  note(howToMakeTheApp, 'Make the Slack app', { output })
  // Outside of the box, whose lines would cut it.
  output.write(`\n${linkToForm(manifest)}\n\n`)
  const botToken = await askToken(ask, 'Bot User OAuth Token', 'xoxb-', known.botToken)
  const appToken = await askToken(ask, 'App-Level Token', 'xapp-', known.appToken)
  const supportChannel = await ask.text({
    message: 'The private channel of your support team',
    initialValue: known.supportChannel,
    validate: filled,
  })
  report(await checkConnection({ apiUrl: slackApiUrl, proxies, botToken, appToken, supportChannel }), parts)
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SUPPORT_CHANNEL: supportChannel.trim() }
}

/** An empty answer keeps the token that is set. */
async function askToken(ask: Questions, what: string, beginning: string, known?: string): Promise<string> {
  const validate = (value = '') => {
    if (known && value === '') return undefined
    return new RegExp(`^${beginning}[\\w-]+$`).test(value.trim()) ? undefined : `It starts with ${beginning}`
  }
  const keep = known ? ' (empty: keep the one that is set)' : ''
  const answer = await ask.secret({ message: `${what}, ${beginning}…${keep}`, validate })
  return answer.trim() || (known ?? '')
}

async function askModel(ask: Questions): Promise<Record<string, string>> {
  const wanted = await ask.yes({ message: 'Use a language model? (Frontdesk works without one.)', initialValue: false })
  if (!wanted) return {}
  const baseUrl = await ask.text({ message: 'Its address (empty: OpenAI)', validate: anAddress })
  const key = await ask.secret({ message: 'Its key (may stay empty for a server of your own)' })
  const model = await ask.text({ message: 'The name of the model', initialValue: 'gpt-4o-mini', validate: filled })
  return { OPENAI_API_KEY: key.trim(), OPENAI_BASE_URL: baseUrl.trim(), OPENAI_MODEL: model.trim() }
}

const filled = (value = '') => (value.trim() === '' ? 'Please write something' : undefined)
const anAddress = (value = '') =>
  value.trim() === '' || /^https?:\/\/\S+$/.test(value.trim()) ? undefined : 'It starts with https:// or http://'

function report({ works, problems }: CheckedConnection, { output }: SetupParts): void {
  for (const line of works) log.success(line, { output })
  for (const line of problems) log.warn(line, { output })
}

/** Slack fills in the form from the link. Longer addresses are cut off by some browsers. */
const longestLink = 8_000

const howToMakeTheApp = `1. Open the link below, choose your workspace, and create the app.
2. Install App → copy the Bot User OAuth Token.
3. Basic Information → App-Level Tokens → Generate, scope connections:write.
4. Make a private channel for your support team, and /invite @Frontdesk there.`

function linkToForm(manifest: string): string {
  const link = `https://api.slack.com/apps?new_app=1&manifest_yaml=${encodeURIComponent(withoutComments(manifest))}`
  return link.length <= longestLink
    ? link
    : 'https://api.slack.com/apps → Create New App → From a manifest, and paste manifest.yml'
}

const withoutComments = (yaml: string) => yaml.replace(/^\s*#.*\n/gm, '')

function written({ companyDir, dir }: SetupParts, company: unknown, settings: object): string {
  const env = join(dir, '.env')
  const files = [
    ...(company ? [companyDir] : []),
    ...(Object.keys(settings).length > 0 ? [`${Object.keys(settings).join(', ')} into ${env}`] : []),
  ]
  if (files.length === 0) throw new SetupCancelled()
  return `${files.join(' and ')}${existsSync(env) ? ' (its other lines stay)' : ''}`
}

const nextSteps = ({ companyDir }: SetupParts) =>
  `1. Write your articles into ${join(companyDir, 'knowledge')}. Until there is one, people get every request.
2. npm start
3. /invite @Frontdesk in each channel that you share with customers.`
