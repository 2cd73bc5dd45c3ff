import { type SQL, sql } from 'drizzle-orm'
import { storableJson } from './columns.ts'
import type { Db } from './database.ts'
import { ownFunctions } from './functions.ts'
import { rowsOf } from './rows-of.ts'

/** Calls one of our database functions, such as `` sql`enqueue(…)` ``, in a single round trip. */
export async function call<T>(db: Db, invocation: SQL): Promise<T> {
  const [row] = await rowsOf<{ result: T }>(
    db,
    sql`select ${sql.identifier(ownFunctions().schema)}.${invocation} as result`,
  )
  return (row as { result: T }).result // a call has one row
}

/** A JSON argument, with any text inside. */
export const asJson = (value: unknown) => sql`${storableJson(value)}::jsonb`

/** An array argument. */
export const asArray = (values: (string | number)[]) => sql.param(values)
