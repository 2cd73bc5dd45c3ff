import type { Logger } from 'pino'
import type { Database, DatabaseSettings } from './database.ts'

/**
 * Opens the database and brings its schema up to date. Many processes may do so at once. `patient`: a statement may take as long as it takes,
 * and so may the pause between two.
 */
export async function openDatabase(config: DatabaseSettings, log: Logger, { patient = false } = {}): Promise<Database> {
  // Only the driver that is used is loaded.
  if ('url' in config) return (await import('./postgres.ts')).openPostgres({ ...config, patient }, log)
  return (await import('./pglite.ts')).openPglite(config.dir, log)
}
