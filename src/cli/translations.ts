import { createLog } from '../base/log.ts'
import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open-database.ts'
import { fail } from '../run.ts'
import { readRequest, runTranslations } from './translations/command.ts'

/** `npm run translations`: writes translated sentences of articles to a file, and reads mended ones from it. */
try {
  const request = readRequest(process.argv.slice(2))
  const database = await openDatabase(loadConfig().database, createLog('error'))
  try {
    for (const line of await runTranslations(database.db, request)) console.log(line)
  } finally {
    await database.close()
  }
} catch (error) {
  fail(error)
}
