import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import { BackupError } from './backup-error.ts'
import { type BackupRow, backupRows } from './backup-rows.ts'
import { type BackupTable, backupTables, identifiers } from './tables.ts'

const rowsAtATime = 500

/** Imports a file of `writeBackup` into an empty database, all or nothing. Returns the number of rows. */
export async function readBackup(db: Db, file: string): Promise<number> {
  return db.transaction(async (tx) => {
    const tables = new Map(backupTables().map((table) => [table.name, table]))
    await mustBeEmpty(tx, [...tables.keys()])
    // Nothing changes by it for figures; see touch_figures.
    await tx.execute(sql`select set_config('frontdesk.importing', 'yes', true)`)
    let count = 0
    for await (const rows of batches(backupRows(file))) {
      await insert(tx, tableOf(tables, rows, file), rows).catch(refused(file))
      count += rows.length
    }
    for (const table of tables.values()) await setSequences(tx, table)
    return count
  })
}

async function mustBeEmpty(tx: Db, names: string[]): Promise<void> {
  // A Frontdesk running on this database must wait, so that its rows do not mix with ours.
  await tx.execute(sql`lock table ${identifiers(names)} in exclusive mode`)
  for (const name of names) {
    if ((await tx.$count(sql`(select 1 from ${sql.identifier(name)} limit 1) t`)) === 0) continue
    throw new BackupError(
      `The database is not empty: there are rows in ${name}. Import into a new one (another DATABASE_URL or DATA_DIR).`,
    )
  }
}

/** Consecutive rows of the same table. */
async function* batches(rows: AsyncIterable<BackupRow>): AsyncGenerator<BackupRow[]> {
  let batch: BackupRow[] = []
  for await (const row of rows) {
    if (batch.length >= rowsAtATime || (batch[0] && batch[0].table !== row.table)) {
      yield batch
      batch = []
    }
    batch.push(row)
  }
  if (batch.length > 0) yield batch
}

function tableOf(tables: Map<string, BackupTable>, [row]: BackupRow[], file: string): BackupTable {
  const table = tables.get(row?.table ?? '')
  if (!table) throw new BackupError(`${file} has rows of a table ${row?.table}, which this Frontdesk does not have.`)
  return table
}

/** The reason without the query, which quotes customers' texts. */
const refused = (file: string) => (error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined
  throw cause ? new BackupError(`${file} is damaged: ${cause.message}. Nothing was imported.`) : error
}

/** Postgres parses its own JSON, so nothing is lost in JavaScript's numbers and dates. */
async function insert(tx: Db, { name, columns }: BackupTable, rows: BackupRow[]): Promise<void> {
  const table = sql.identifier(name)
  const lines = `[${rows.map(({ line }) => line).join(',')}]`
  const own = sql.join(
    columns.map((column) => sql`r.${sql.identifier(column)}`),
    sql`, `,
  )
  await tx.execute(sql`insert into ${table} (${identifiers(columns)})
    select ${own} from jsonb_array_elements(${lines}::jsonb) line, jsonb_populate_record(null::${table}, line -> 'row') r`)
}

/** Continues numbering after the imported rows. */
async function setSequences(tx: Db, { name, columns }: BackupTable): Promise<void> {
  for (const column of columns) {
    const [found] = await rowsOf<{ sequence: string | null }>(
      tx,
      sql`select pg_get_serial_sequence(${name}, ${column}) as sequence`,
    )
    if (!found?.sequence) continue
    await tx.execute(sql`select setval(${found.sequence}::regclass, coalesce(max(${sql.identifier(column)}), 1), max(${sql.identifier(column)}) is not null)
      from ${sql.identifier(name)}`)
  }
}
