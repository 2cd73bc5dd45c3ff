import { withBackupFile } from './backup/with-backup-file.ts'
import { writeBackup } from './backup/write-backup.ts'

/** `npm run export -- FILE`: writes the whole database to a file. */
await withBackupFile('export', async (db, file) => {
  const rows = await writeBackup(db, file, new Date())
  return `Exported ${rows} rows to ${file}. It contains customers’ messages: protect it like the database.`
})
