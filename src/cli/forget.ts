import { createInterface } from 'node:readline/promises'
import { createLog } from '../base/log.ts'
import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/open-database.ts'
import { fail } from '../run.ts'
import { readRequest, runForget, type Terminal } from './forget/command.ts'

/** `npm run forget -- PERSON|COMPANY`: erases somebody from the database. */
try {
  const request = readRequest(process.argv.slice(2))
  const database = await openDatabase(loadConfig().database, createLog('error'), { patient: true })
  try {
    await runForget(database, request, terminal())
  } finally {
    await database.close()
  }
} catch (error) {
  fail(error)
}

function terminal(): Terminal {
  const isTerminal = process.stdin.isTTY && process.stderr.isTTY
  return {
    say: (line) => console.log(line),
    progress: (line) => console.error(line),
    ...(isTerminal && { ask }),
  }
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question(`${question} (yes/no) `)
  lines.close()
  return /^\s*y(es)?\s*$/i.test(answer)
}
