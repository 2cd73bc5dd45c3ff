import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'
import { assistantToolsPage } from './assistant-tools-page.ts'
import { commandsPage } from './commands-page.ts'
import { metricsPage } from './metrics-page.ts'
import { settingsPage } from './settings-page.ts'
import { supportPage } from './support-page.ts'
import { supportJsonSchema } from './support-schema.ts'
import { tablesPage } from './tables-page.ts'
import { webhookEventsPage } from './webhook-events-page.ts'

/*
 * The reference in docs/reference/, generated from the code. A page is one function and one line below; test/docs/reference.test.ts
 * fails while a page is not what the code says.
 */

/** Where it is written, from the root of the repository. */
export const referenceFolder = 'docs/reference'

/** Each generated file by its name. */
export function reference(): Record<string, string> {
  const schema = supportJsonSchema()
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  return {
    'settings.md': settingsPage(read('.env.example')),
    'support-yaml.md': supportPage(schema),
    'support.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
    'commands.md': commandsPage(Object.keys(scripts)),
    'metrics.md': metricsPage(),
    'webhook-events.md': webhookEventsPage(),
    'assistant-tools.md': assistantToolsPage(),
    'tables.md': tablesPage(read('src/db/schema.ts')),
  }
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')
