import { closeCache, openCache } from '../../src/base/cache.ts'
import type { Database } from '../../src/db/database.ts'
import { openPostgres } from '../../src/db/postgres.ts'
import { openHelpDesk } from '../help-desk.ts'
import { describeWithPgbouncer, startPgbouncer } from '../pgbouncer.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { quiet } from '../quiet.ts'

describeWithPostgres('Postgres behind a pooler in transaction mode', () => {
  describeWithPgbouncer('such as PgBouncer', () => {
    let postgres: Postgres
    const opened: { close(): Promise<void> }[] = []
    const later = <T extends { close(): Promise<void> }>(one: T): T => {
      opened.push(one)
      return one
    }
    afterEach(async () => {
      for (const one of opened.splice(0).reverse()) await one.close()
    })
    beforeAll(async () => {
      postgres = await startPostgres()
    })
    afterAll(() => postgres.close())

    test.each([
      ['that refuses settings of a session', []],
      ['that swallows settings of a session', ['ignore_startup_parameters = statement_timeout, options']],
    ])(
      '%s: processes start at once, and customers are answered',
      async (_, settings) => {
        const direct = await postgres.newDatabase()
        const url = later(await startPgbouncer(direct, settings)).through(direct)
        const [database] = (await both(url)).map(later)
        const desk = later(await openHelpDesk({ database, config: { database: { url, connections: 8 } } }))
        const { users, channels } = desk.slack.cast
        const question = await desk.write(users.maya, channels.globex, 'What are your shipping rates?')
        expect(await desk.answer(question)).toContain('$50')
        const plea = await desk.write(users.maya, channels.globex, 'I want to speak to a manager!')
        expect((await desk.card(plea)).text).toContain('manager')
        await desk.settled()
        expect(await settingsLeftBehind(postgres, direct)).toEqual([])
      },
      60_000,
    )

    test('processes share their cache through the pooler too', async () => {
      const direct = await postgres.newDatabase()
      const pooler = later(await startPgbouncer(direct))
      const cache = await openCache(pooler.through(direct), quiet)
      await cache.set('key', 'value', 60_000)
      expect(await cache.get('key')).toBe('value')
      await closeCache(cache)
    })
  })
})

/** Both at once, as processes start. */
const both = (url: string): Promise<[Database, Database]> =>
  Promise.all([openPostgres({ url, connections: 8 }, quiet), openPostgres({ url, connections: 8 }, quiet)])

/** Session locks and LISTEN would leak to whoever gets the connection next. */
const settingsLeftBehind = (postgres: Postgres, url: string) =>
  postgres.query(
    url,
    `select locktype from pg_locks where locktype = 'advisory'
      union all select query from pg_stat_activity where query ~* '^(un)?listen|^set ' and datname = current_database() and pid <> pg_backend_pid()`,
  )
