import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'

/** The rows of a query that is not about a table drizzle knows. */
export async function rowsOf<Row>(tx: Db, query: SQL): Promise<Row[]> {
  const { rows } = (await tx.execute(query)) as unknown as { rows: Row[] } // both drivers answer with rows
  return rows
}

/** A large table or a slow disk may take longer than a statement of the running bot may. */
export async function takeTime(tx: Db): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`)
  await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`)
}
