import type { Logger } from 'pino'
import type { Database, DatabaseSettings } from './database.ts'

/**
 * Opens the database and migrates its schema. Many processes may do so at once. `patient` removes the limits on the
 * duration of statements and on pauses between them.
 */
export async function openDatabase(config: DatabaseSettings, log: Logger, { patient = false } = {}): Promise<Database> {
  // Load only the driver that is used.
  if ('url' in config) return (await import('./postgres.ts')).openPostgres({ ...config, patient }, log)
  return (await import('./pglite.ts')).openPglite(config.dir, log)
}
