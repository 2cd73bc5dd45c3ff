import { createLog } from '../base/log.ts'
import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open-database.ts'
import { fail } from '../run.ts'
import { readRequest, runQueue } from './queue/command.ts'

/** `npm run queue`: lists dead letters, retries or drops them. */
try {
  const request = readRequest(process.argv.slice(2))
  const database = await openDatabase(loadConfig().database, createLog('error'))
  try {
    for (const line of await runQueue(database.db, request)) console.log(line)
  } finally {
    await database.close()
  }
} catch (error) {
  fail(error)
}
