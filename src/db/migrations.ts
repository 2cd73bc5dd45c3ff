import { join } from 'node:path'
import { projectRoot } from '../base/project-root.ts'

/** Forward-only SQL, written by `npm run migration` from schema.ts. */
export const migrationsFolder = join(projectRoot, 'src/db/migrations')
