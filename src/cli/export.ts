import { exportStored } from './articles/export-stored.ts'
import { withBackupFile } from './backup/with-backup-file.ts'
import { writeBackup } from './backup/write-backup.ts'
import { runExportOfOrders } from './orders/command.ts'

/**
 * `npm run export -- FILE`: writes the whole database to a file.
 * `npm run export -- orders FILE`: writes the orders to a file that can be imported.
 * `npm run export -- articles FOLDER`: writes accepted articles that are kept in the database as files.
 */
const [command, ...args] = process.argv.slice(2)
if (command === 'articles') await withBackupFile('export', exportStored, args)
else if (command === 'orders') await runExportOfOrders(args)
else
  await withBackupFile('export', async (db, file) => {
    const rows = await writeBackup(db, file, new Date())
    return `Exported ${rows} rows to ${file}. It contains customers’ messages: protect it like the database.`
  })
