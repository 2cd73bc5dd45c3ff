import { join } from 'node:path'
import type { Config } from '../../src/config.ts'
import type { Sandbox } from '../slack.ts'
import type { BotOrders } from './bot/protocol.ts'
import type { SandboxCompany } from './companies.ts'
import { companyFolder } from './company-folder.ts'
import type { Place } from './places.ts'

/** The same bot with the same settings as outside of the sandbox; only addresses, tokens and the places of its data differ. */
export function botOrders(
  config: Config,
  { slack, company, place, aheadMs }: { slack: Sandbox; company: SandboxCompany; place: Place; aheadMs: number },
): BotOrders {
  const companyDir = companyFolder(company.dir, company.story, place.company, config.timeZone)
  const { maya, tomas, ken } = slack.cast.users
  return {
    config: {
      ...config,
      companyDir,
      slack: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
      slackApiUrl: slack.apiUrl,
      publicUrl: slack.url,
      database: { dir: place.database },
    },
    aheadMs,
    logFile: place.log,
    orders: { file: join(companyDir, 'orders.json'), customers: { first: maya, second: tomas, third: ken } },
  }
}

/** The host of the language model, if it can be cut off: behind a proxy, its connections cannot be told from others. */
export function hostOfModel({ languageModel, proxies }: Config): string | undefined {
  if (!languageModel || proxies?.http || proxies?.https) return undefined
  return new URL(languageModel.baseUrl ?? 'https://api.openai.com').host
}
