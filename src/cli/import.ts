import { readBackup } from './backup/read-backup.ts'
import { withBackupFile } from './backup/with-backup-file.ts'
import { runImportOfArticles } from './import/run.ts'
import { runImportOfOrders } from './orders/command.ts'

/**
 * `npm run import -- FILE`: imports an exported file into an empty database.
 * `npm run import -- articles SOURCE`: brings articles into the company's folder.
 * `npm run import -- orders FILE`: brings orders into the database.
 */
const [command, ...args] = process.argv.slice(2)
if (command === 'articles') await runImportOfArticles(args)
else if (command === 'orders') await runImportOfOrders(args)
else await withBackupFile('import', async (db, file) => `Imported ${await readBackup(db, file)} rows from ${file}.`)
