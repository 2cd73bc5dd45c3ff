import { createLog } from '../../base/log.ts'
import { loadConfig } from '../../config.ts'
import type { Db } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { fail } from '../../run.ts'
import { BackupError } from './backup-error.ts'

/** Opens the configured database, runs `work` with the file from the command line, and prints its result. */
export async function withBackupFile(
  command: 'export' | 'import',
  work: (db: Db, file: string) => Promise<string>,
  args = process.argv.slice(2),
): Promise<void> {
  try {
    const file = fileOf(command, args)
    const config = loadConfig()
    // A large table or a slow disk may need longer than the bot's timeouts allow.
    const database = await openDatabase(config.database, createLog('error'), { patient: true })
    console.log(await work(database.db, file).catch(inPlainWords))
    await database.close()
  } catch (error) {
    fail(error)
  }
}

function fileOf(command: string, [file, ...more]: string[]): string {
  if (!file || more.length > 0) throw new BackupError(`Name one file: npm run ${command} -- FILE`)
  return file
}

/** The system's "ENOENT: no such file or directory, open 'x'" is clear enough without a stack trace. */
function inPlainWords(error: unknown): never {
  if (error instanceof Error && 'syscall' in error && 'path' in error) throw new BackupError(error.message)
  throw error
}
