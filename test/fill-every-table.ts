import { getTableName, is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { backupTables } from '../src/cli/backup/tables.ts'
import type { Db } from '../src/db/database.ts'
import * as schema from '../src/db/schema.ts'

/** Two rows in every table of the schema, one with all columns set and one with as few as may be. */
export async function fillEveryTable(db: Db): Promise<void> {
  const tables = Object.values(schema).filter((value) => is(value, PgTable))
  for (const { name } of backupTables()) {
    const table = tables.find((one) => getTableName(one) === name)
    if (!table) throw new Error(`There is no table ${name}`)
    await addRow(db, table, 1)
    await addRow(db, table, 2)
  }
}

async function addRow(db: Db, table: PgTable, number: 1 | 2): Promise<void> {
  const { columns } = getTableConfig(table)
  const set = columns.filter((column) => !isNumbered(column) && !column.generated && (number === 1 || column.notNull))
  const names = set.map(({ name }) => sql.identifier(name))
  const values = set.map((column) => parentKey(table, column, number) ?? sampleOf(column, number))
  await db.execute(sql`insert into ${table} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`)
}

const isNumbered = (column: PgColumn) => /serial/i.test(column.getSQLType())

/** The key of the parent's row with the same number. */
function parentKey(table: PgTable, { name }: PgColumn, number: number): SQL | undefined {
  const references = getTableConfig(table).foreignKeys.map((key) => key.reference())
  const found = references.find(({ columns }) => columns[0]?.name === name)
  const key = found?.foreignColumns[0]
  return found && key && sql`(select ${key} from ${found.foreignTable} order by ${key} limit 1 offset ${number - 1})`
}

/** A value that does not survive careless handling. */
function sampleOf(column: PgColumn, number: number): SQL {
  const { name, enumValues } = column
  const type = column.getSQLType()
  if (enumValues?.length) return sql.raw(`'${enumValues[0]}'`)
  if (type.startsWith('timestamp')) return sql`'2026-01-02T03:04:05.678901+02'::timestamptz`
  if (type === 'jsonb')
    return sql`${JSON.stringify({ text: `“${name}”\n\u2028 漢字 🎉`, none: null, list: [1.5, true] })}::jsonb`
  if (type === 'boolean') return sql`true`
  if (type === 'uuid') return sql`gen_random_uuid()`
  if (type === 'double precision[]') return sql`array[0.1, 1e15]`
  if (type === 'text[]') return sql`array['a', 'b, "c"']`
  if (type === 'text') return sql`${`${name} ${number} "quoted" \\ \t\r\n 漢字 🎉`}::text`
  return sql.raw(String(number))
}
