import type { Logger } from 'pino'
import { describeError } from './base/log.ts'
import { databaseProblem } from './db/database-problem.ts'
import { SupportError } from './domain/errors.ts'

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>
}

/** Containers are killed 10 seconds after the stop signal. Unfinished work continues at the next start. */
const longestStopMs = 9_500

/**
 * Starts something, waits for SIGTERM or SIGINT, stops it and exits with 0. Errors that the operator can fix are
 * printed as a sentence, with exit code 1.
 */
export async function run(log: Logger, start: () => Promise<Running>): Promise<void> {
  // A promise rejected inside a library must not end the process. Socket Mode does so when it reconnects with a revoked
  // token.
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'Unhandled promise rejection'))
  // Node.js would print the whole error, including the text that caused it.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'Frontdesk crashed because of a bug; nothing is lost, restart it')
    process.exit(1)
  })
  let running: Running | undefined
  const stop = async (signal: string) => {
    process.once(signal, () => process.exit(1))
    setTimeout(() => process.exit(0), longestStopMs).unref()
    log.info({ signal }, 'Stopping')
    await running?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void stop(signal).catch(fail))
  running = await start().catch(fail)
}

/** Ends the process with one clear error. */
export function fail(error: unknown): never {
  const words = error instanceof SupportError ? error.message : (inPlainWords(error) ?? describeError(error))
  console.error(words)
  process.exit(1)
}

function inPlainWords(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return databaseProblem(error)
  if (error.code === 'EADDRINUSE')
    return `Port ${'port' in error ? error.port : ''} is in use by another program. Stop it, or set PORT to another number.`
  if ('path' in error && /^(EACCES|EPERM|EROFS|ENOTDIR|ENOSPC)$/.test(String(error.code)))
    return `${error.path} cannot be written (${error.code}). Give Frontdesk a writable folder with DATA_DIR.`
  return databaseProblem(error)
}
