import { existsSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { writeNewFile } from '../../base/write-new-file.ts'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import { BackupError } from './backup-error.ts'
import { formatVersion, type Header, schemaVersion } from './format.ts'
import { type BackupTable, backupTables, identifiers } from './tables.ts'

const rowsAtATime = 500

/**
 * Writes a snapshot of the whole database to a file that only its owner may read, without blocking others. Returns the
 * number of rows. The file gets its name only once it is complete.
 */
export async function writeBackup(db: Db, file: string, now: Date): Promise<number> {
  if (existsSync(file)) throw new BackupError(`${file} exists already. Name a new file, or move that one away.`)
  return writeNewFile(file, (take) =>
    db.transaction(
      async (tx) => {
        const count = { rows: 0 }
        await take(lines(tx, now, count))
        return count.rows
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  )
}

async function* lines(tx: Db, now: Date, count: { rows: number }): AsyncGenerator<string> {
  // The file must not depend on the server's time zone.
  await tx.execute(sql`set local timezone to 'UTC'`)
  const header: Header = {
    format: 'frontdesk backup',
    version: formatVersion,
    schema: schemaVersion(),
    exportedAt: now.toISOString(),
  }
  yield `${JSON.stringify(header)}\n`
  for (const table of backupTables()) {
    for await (const rows of batches(tx, table)) {
      count.rows += rows.length
      yield rows.map((row) => `{"table":"${table.name}","row":${row}}\n`).join('')
    }
  }
  yield `${JSON.stringify({ end: { rows: count.rows } })}\n`
}

/** Rows as JSON text that is never parsed here, so that numbers and times keep every digit. */
async function* batches(tx: Db, { name, primaryKey }: BackupTable): AsyncGenerator<string[]> {
  await tx.execute(sql`declare backup cursor for
    select row_to_json(t)::text as row from ${sql.identifier(name)} t order by ${identifiers(primaryKey)}`)
  for (;;) {
    const rows = await rowsOf<{ row: string }>(tx, sql.raw(`fetch ${rowsAtATime} from backup`))
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await tx.execute(sql`close backup`)
}
