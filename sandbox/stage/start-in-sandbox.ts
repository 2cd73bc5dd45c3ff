import type { Config } from '../../src/config.ts'
import type { Running } from '../../src/run.ts'
import { appMenus } from '../app-menus.ts'
import type { Sandbox } from '../slack.ts'
import type { PageNotes } from '../workspace/page-state.ts'
import { furnish } from './furnish.ts'
import { openStage } from './stage.ts'

/** The same bot with the same settings, in a process of its own and in a pretend Slack. */
export async function startInSandbox(config: Config): Promise<Running & { slack: Sandbox; companyDir: string }> {
  const stage = await openStage(config, { ...pageNotes(config), ...appMenus() })
  furnish(stage)
  return { slack: stage.slack, stop: stage.stop, companyDir: stage.company().dir }
}

/** With a remote language model or cache, texts leave this computer, and the page has to say so. */
function pageNotes({ languageModel, keyvUrl, ticketCommand }: Config): Pick<PageNotes, 'outside' | 'ticketCommand'> {
  const modelUrl = languageModel && (languageModel.baseUrl ?? 'https://api.openai.com')
  const parties = [...remote(modelUrl, `the language model ${languageModel?.model}`), ...remote(keyvUrl, 'the cache')]
  return { outside: parties, ticketCommand }
}

function remote(url: string | undefined, name: string): string[] {
  if (url === undefined) return []
  const { hostname } = new URL(url)
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? [] : [`${name} (${hostname})`]
}
