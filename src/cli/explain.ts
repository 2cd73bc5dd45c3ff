import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createLog } from '../base/log.ts'
import { loadConfig, withCompanyArgument, withSomeCompany } from '../config.ts'
import { openDatabase } from '../db/open-database.ts'
import { fail } from '../run.ts'
import { readRequest, usage } from './explain/command.ts'
import { drawExplanation, explanationAsJson } from './explain/draw.ts'
import { createExplainer } from './explain/explain.ts'

/** `npm run explain -- "text"`: how a message is understood, why, and what the bot would do. */
try {
  const { text, scene, withoutModel, json, companyArgs } = readRequest(process.argv.slice(2))
  if (text === undefined && process.stdin.isTTY) throw new Error(usage)
  const given = withSomeCompany(withCompanyArgument(loadConfig(), companyArgs))
  const config = withoutModel ? { ...given, languageModel: undefined } : given
  const log = createLog('error')
  // Of its own, so that it may run beside the bot, and so that nothing is learned of it.
  const dir = await mkdtemp(join(tmpdir(), 'frontdesk-explain-'))
  const database = await openDatabase({ dir: join(dir, 'pglite') }, log)
  const explainer = await createExplainer(config, { ...scene, database, log })
  try {
    for await (const line of text === undefined ? createInterface({ input: process.stdin }) : [text]) {
      if (line.trim() === '') continue
      const explanation = await explainer.explain(line)
      console.log(
        json ? JSON.stringify(explanationAsJson(line, explanation)) : `${drawExplanation(line, explanation)}\n`,
      )
    }
  } finally {
    await explainer.close()
    await database.close()
    await rm(dir, { recursive: true, force: true })
  }
} catch (error) {
  fail(error)
}
