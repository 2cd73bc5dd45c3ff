import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import { startFrontdesk } from '../src/app.ts'
import { type Config, withSomeCompany } from '../src/config.ts'
import { readOrders } from '../src/orders/read-orders.ts'
import { saveOrders } from '../src/orders/table-orders.ts'
import type { Running } from '../src/run.ts'
import { appMenus } from './app-menus.ts'
import { type Sandbox, startSandbox } from './slack.ts'
import type { PageNotes } from './workspace/page-state.ts'

/** The same bot with the same settings, in a pretend Slack; only addresses, tokens and the data directory differ. */
export async function startInSandbox(config: Config, log: Logger): Promise<Running & { slack: Sandbox }> {
  const shown = withSomeCompany(config)
  const dataDir = join(config.dataDir, 'sandbox')
  const stateFile = join(dataDir, 'slack.json')
  const slack = await startSandbox({
    port: config.port,
    stateFile,
    notes: { ...pageNotes(config), ...appMenus(), examples: examplesIn(shown.companyDir) },
  })
  const frontdesk = await startFrontdesk(
    {
      ...shown,
      slack: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
      slackApiUrl: slack.apiUrl,
      publicUrl: slack.url,
      database: { dir: join(dataDir, 'pglite') },
    },
    log,
    { serve: slack.mount },
  )
  const { maya, tomas, ken } = slack.cast.users
  const customers = { first: maya, second: tomas, third: ken }
  const orders = readOrders(join(shown.companyDir, 'orders.json'), frontdesk.workspaceId, customers, new Date())
  await saveOrders(frontdesk.database.db, orders)
  const stop = async (): Promise<void> => {
    await frontdesk.stop()
    await slack.close()
  }
  return { slack, stop }
}

/** What its own folder suggests to try, if anything. */
function examplesIn(companyDir: string): PageNotes['examples'] {
  const file = join(companyDir, 'sandbox.json')
  return existsSync(file) ? examplesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

const examplesSchema = z.array(z.object({ text: z.string(), comes: z.string() }))

/** With a remote language model or cache, texts leave this computer, and the page has to say so. */
function pageNotes({ languageModel, keyvUrl, ticketCommand }: Config): PageNotes {
  const modelUrl = languageModel && (languageModel.baseUrl ?? 'https://api.openai.com')
  const parties = [...remote(modelUrl, `the language model ${languageModel?.model}`), ...remote(keyvUrl, 'the cache')]
  return { outside: parties, ticketCommand }
}

function remote(url: string | undefined, name: string): string[] {
  if (url === undefined) return []
  const { hostname } = new URL(url)
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? [] : [`${name} (${hostname})`]
}
