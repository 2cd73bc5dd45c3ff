import { getTableName, is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '../../db/schema.ts'

/** A table as a backup sees it: only names, since rows are passed through unparsed. */
export interface BackupTable {
  name: string
  /** Without generated columns. */
  columns: string[]
  primaryKey: string[]
  /** Tables whose rows must be inserted first. */
  needs: string[]
}

/** Every table of schema.ts, each after those that it references. */
export function backupTables(): BackupTable[] {
  const waiting = Object.values(schema)
    .filter((value) => is(value, PgTable))
    .map(describeTable)
  const ordered: BackupTable[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => needs.every((need) => ordered.some(({ name }) => name === need)))
    if (at < 0)
      throw new Error(`Tables reference each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...waiting.splice(at, 1))
  }
  return ordered
}

function describeTable(table: PgTable): BackupTable {
  const { name, columns, primaryKeys, foreignKeys } = getTableConfig(table)
  const keys = [...columns.filter(({ primary }) => primary), ...primaryKeys.flatMap((key) => key.columns)]
  const needs = foreignKeys.map((key) => getTableName(key.reference().foreignTable)).filter((need) => need !== name)
  return {
    name,
    columns: columns.filter(({ generated }) => !generated).map((column) => column.name),
    primaryKey: keys.map((column) => column.name),
    needs: [...new Set(needs)],
  }
}

/** `"a", "b"`, for the columns of a statement. */
export const identifiers = (names: string[]): SQL =>
  sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )
