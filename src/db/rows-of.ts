import type { SQL } from 'drizzle-orm'
import type { Db } from './database.ts'

/** The rows of a query on a table that drizzle does not know. */
export async function rowsOf<Row>(tx: Db, query: SQL): Promise<Row[]> {
  const { rows } = (await tx.execute(query)) as unknown as { rows: Row[] } // node-postgres returns rows
  return rows
}
