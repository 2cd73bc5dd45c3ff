import * as real from '../../src/db/open-database.ts'
import { freshDatabase } from '../fresh-database.ts'

/**
 * Stands for the real one where a command opens an embedded database that is deleted afterwards (see `jest.config.js`):
 * making one takes seconds.
 */
export const openDatabase: typeof real.openDatabase = (settings, ...rest) =>
  'dir' in settings ? freshDatabase() : real.openDatabase(settings, ...rest)
