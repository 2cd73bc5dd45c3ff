import { buffer } from 'node:stream/consumers'
import { intro, outro } from '@clack/prompts'
import { fail } from '../run.ts'
import { readReplace, setUpFrom, setUpWith } from './setup/command.ts'
import { Cancelled, createTerminal } from './setup/terminal.ts'

/** `npm run setup`: makes or changes the company's folder and `.env`. */
const dir = process.cwd()
/** As shells report Ctrl-C. */
const interrupted = 130

try {
  const replace = readReplace(process.argv.slice(2))
  if (process.stdin.isTTY && process.stdout.isTTY) await ask()
  else console.log((await setUpFrom(await buffer(process.stdin), replace, dir)).join('\n'))
} catch (error) {
  if (!(error instanceof Cancelled)) fail(error)
  console.error('Nothing was written.')
  process.exitCode = interrupted
}

async function ask(): Promise<void> {
  intro('Frontdesk')
  const lines = await setUpWith(createTerminal({ input: process.stdin, output: process.stdout }), dir)
  outro(lines.join('\n'))
}
