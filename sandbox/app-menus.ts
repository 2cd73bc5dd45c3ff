import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectRoot } from '../src/base/project-root.ts'
import { staffWordsIn } from '../src/languages/words.ts'
import { subcommands } from '../src/slack/listeners/subcommands.ts'
import type { PageNotes } from './workspace/page-state.ts'

const shortcut = z.object({
  name: z.string(),
  description: z.string(),
  type: z.enum(['message', 'global']),
  callback_id: z.string(),
})
const schema = z.object({ features: z.object({ shortcuts: z.array(shortcut) }) })

/** What the page offers in menus and while somebody types: the shortcuts of our manifest, and what the ticket command knows. */
export function appMenus(): Pick<PageNotes, 'shortcuts' | 'subcommands'> {
  const { features } = schema.parse(parse(readFileSync(join(projectRoot, 'manifest.yml'), 'utf8')))
  const { does } = staffWordsIn('en').commands
  return {
    shortcuts: features.shortcuts.map(({ callback_id: callbackId, ...rest }) => ({ ...rest, callbackId })),
    subcommands: subcommands.map(({ name, usage }) => ({ name, usage, does: does[name] })),
  }
}
