import { sql } from 'drizzle-orm'
import { describeWithPostgres, startPostgres } from '../../test/postgres.ts'
import { quiet } from '../../test/quiet.ts'
import { openDatabase } from './open-database.ts'

describeWithPostgres('the database as export and import open it', () => {
  test('neither a slow statement nor a slow disk between two aborts the work', async () => {
    const postgres = await startPostgres()
    const url = await postgres.newDatabase()
    const database = await openDatabase({ url, connections: 4 }, quiet, { patient: true })
    await database.db.transaction(async (tx) => {
      // The running bot would cancel the statement after 10 s, and drop a silent connection after 15.
      await tx.execute(sql`select pg_sleep(16)`)
    })
    const { rows } = (await database.db.execute(sql`show statement_timeout`)) as unknown as { rows: object[] }
    expect(rows).toEqual([{ statement_timeout: '0' }])
    await database.close()
    await postgres.close()
  })
})
