import { type SQL, sql } from 'drizzle-orm'
import { storableJson } from './columns.ts'
import type { Db } from './database.ts'
import { ownFunctions } from './functions.ts'

/** Calls one of our database functions, such as `` sql`enqueue(…)` ``, in a single round trip. */
export async function call<T>(db: Db, invocation: SQL): Promise<T> {
  // Both drivers return this shape.
  const { rows } = (await db.execute(
    sql`select ${sql.identifier(ownFunctions().schema)}.${invocation} as result`,
  )) as unknown as { rows: { result: T }[] }
  return (rows[0] as { result: T }).result
}

/** A JSON argument, with any text inside. */
export const asJson = (value: unknown) => sql`${storableJson(value)}::jsonb`

/** An array argument. */
export const asArray = (values: (string | number)[]) => sql.param(values)
