import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'

/**
 * Reads several figures as they are at one moment. Postgres would compile each query first, which takes longer than it
 * saves.
 */
export const readAll = <T>(db: Db, read: (tx: Db) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local jit = off`)
      return read(tx)
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
