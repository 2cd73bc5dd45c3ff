import { sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { rowsOf } from './rows-of.ts'

describeOnBothDatabases((two) => {
  const run = (text: string) => two().one.db.execute(text)
  afterEach(() => run('drop table shelf'))
  beforeEach(() => run('create table shelf (n int)'))

  test('a query that comes often is read and planned once', async () => {
    const { db } = two().one
    await db.transaction(async (tx) => {
      for (let n = 0; n < 5; n++) await tx.execute(sql`insert into shelf values (${n})`)
      for (let n = 0; n < 5; n++) expect(await rowsOf(tx, sql`select n from shelf where n = ${n}`)).toEqual([{ n }])
      const [kept] = await rowsOf<{ count: number }>(
        tx,
        sql`select count(*)::int as count from pg_prepared_statements where statement like '%shelf%' and name <> ''`,
      )
      expect(kept?.count).toBe(2)
    })
  })

  test.each(['alone', 'in a transaction'])(
    'an update changes a table: the query fails once at most, asked %s',
    async (where) => {
      const { db } = two().one
      // Each a text of its own, which no other test has prepared.
      const query = sql`select n ${sql.raw(`as ${where.replaceAll(' ', '_')}`)} from shelf where ${true}`
      const read = async () => {
        const rows = await (where === 'alone' ? rowsOf(db, query) : db.transaction((tx) => rowsOf(tx, query)))
        return rows.flatMap((row) => Object.values(row as object))
      }
      await run('insert into shelf values (7)')
      expect(await read()).toEqual([7])
      await run('alter table shelf alter n type text')
      await read().catch(() => undefined)
      expect(await read()).toEqual(['7'])
    },
  )
})
