import type { Logger } from 'pino'
import { describeError } from './base/log.ts'
import { databaseProblem } from './db/database-problem.ts'
import { SupportError } from './domain/errors.ts'

/** Something that runs until it is told to stop. */
export interface Running {
  stop(): Promise<void>
}

/** Containers are killed 10 s after they were asked to stop. What is not done by then is taken up at the next start. */
const longestStopMs = 9_500

/**
 * Starts something, waits for SIGTERM or SIGINT, stops it and exits with 0.
 * What the person who starts it can mend is printed as a sentence, and the exit code is 1.
 */
export async function run(log: Logger, start: () => Promise<Running>): Promise<void> {
  // Libraries may reject behind our back (Socket Mode does, on a reconnect with a revoked token); that must not end us.
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'A promise was rejected behind our back'))
  // Node would print the whole error, with what it was about.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'A bug has ended Frontdesk; nothing is lost, start it again')
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
    return `Port ${'port' in error ? error.port : ''} is in use by another program. Stop that, or set PORT to another number.`
  if ('path' in error && /^(EACCES|EPERM|EROFS|ENOTDIR|ENOSPC)$/.test(String(error.code)))
    return `${error.path} cannot be written (${error.code}). Give Frontdesk a folder that it may write in, with DATA_DIR.`
  return databaseProblem(error)
}
