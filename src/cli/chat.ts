import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createLog } from '../base/log.ts'
import { loadConfig, withCompanyArgument, withSomeCompany } from '../config.ts'
import { openDatabase } from '../db/open-database.ts'
import { fail } from '../run.ts'
import { startConsole } from './chat/console.ts'

const welcome = `Frontdesk on the console. Write as a customer; “quit” ends it, “new” starts a new conversation.
Ask what the company's articles answer, what they do not, or for a person.`

/** `npm run chat`: the bot without Slack. Reads lines from the keyboard or a pipe. */
try {
  const config = withSomeCompany(withCompanyArgument(loadConfig(), process.argv.slice(2)))
  const log = createLog(config.logLevel === 'info' ? 'error' : config.logLevel)
  const dir = join(config.dataDir, 'chat', 'pglite')
  const database = await openDatabase({ dir }, log)
  const chat = await startConsole({ ...config, database: { dir } }, log, database)

  const typed = process.stdin.isTTY
  const input = createInterface({ input: process.stdin, output: typed ? process.stdout : undefined, prompt: 'you › ' })
  console.log(welcome)
  input.prompt()
  for await (const line of input) {
    const text = line.trim()
    if (/^(quit|exit)$/i.test(text)) break
    if (!typed) console.log(`you › ${text}`)
    if (text !== '') console.log(await chat.say(text))
    input.prompt()
  }
  input.close()
  await chat.stop()
  await database.close()
} catch (error) {
  fail(error)
}
