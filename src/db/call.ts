import { type SQL, sql } from 'drizzle-orm'
import { storableJson } from './columns.ts'
import type { Db } from './database.ts'
import { ownFunctions } from './functions.ts'

/** Calls one of our functions in the database, such as `` sql`enqueue(…)` ``: one trip, whatever it does inside. */
export async function call<T>(db: Db, invocation: SQL): Promise<T> {
  // Typed by the driver, and both answer so.
  const { rows } = (await db.execute(
    sql`select ${sql.identifier(ownFunctions().schema)}.${invocation} as result`,
  )) as unknown as { rows: { result: T }[] }
  return (rows[0] as { result: T }).result
}

/** An argument that is JSON, which may hold any text. */
export const asJson = (value: unknown) => sql`${storableJson(value)}::jsonb`

/** An argument that is an array. */
export const asArray = (values: (string | number)[]) => sql.param(values)
