import { sql } from 'drizzle-orm'
import { backupTables } from '../src/cli/backup/tables.ts'
import type { Database } from '../src/db/database.ts'
import { rowsOf } from '../src/db/rows-of.ts'

/** Every row of every table that holds one of these words, however they are spelled, as `table: row`. */
export async function rowsWith({ db }: Database, ...words: string[]): Promise<string[]> {
  const found: string[] = []
  for (const { name } of backupTables()) {
    const rows = await rowsOf<{ row: string }>(
      db,
      sql`select row_to_json(t)::text as row from ${sql.identifier(name)} t`,
    )
    const holding = rows.filter(({ row }) => words.some((word) => row.toLowerCase().includes(word.toLowerCase())))
    found.push(...holding.map(({ row }) => `${name}: ${row}`))
  }
  return found
}
