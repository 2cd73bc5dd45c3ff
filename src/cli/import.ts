import { readBackup } from './backup/read-backup.ts'
import { withBackupFile } from './backup/with-backup-file.ts'

/** `npm run import -- FILE`: imports an exported file into an empty database. */
await withBackupFile('import', async (db, file) => `Imported ${await readBackup(db, file)} rows from ${file}.`)
