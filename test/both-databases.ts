import type { Database } from '../src/db/database.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { emptyDatabase, freshDatabase } from './fresh-database.ts'
import { describeWithPostgres, newDatabase } from './postgres.ts'
import { quiet } from './quiet.ts'

/** One database, opened by two processes. On PGlite, which takes only one process, both are the same. */
export interface Two {
  one: Database
  other: Database
  /** Absent on PGlite. */
  url?: string
}

/** Runs the tests on PGlite and on a real Postgres, with empty tables before each test. */
export function describeOnBothDatabases(tests: (two: () => Two) => void): void {
  describe('on PGlite', () => {
    withTwo(tests, async () => {
      const one = await freshDatabase()
      return [{ one, other: one }, () => one.close()]
    })
  })
  describeOnPostgres(tests)
}

/** Runs the tests on a real Postgres only, where several processes matter. */
export function describeOnPostgres(tests: (two: () => Two) => void): void {
  describeWithPostgres('on Postgres', () => {
    withTwo(tests, async () => {
      const url = await newDatabase({ isMigrated: true })
      // Both at once, as processes start.
      const [one, other] = await Promise.all([
        openPostgres({ url, connections: 8 }, quiet),
        openPostgres({ url, connections: 8 }, quiet),
      ])
      const close = async () => {
        await Promise.all([one.close(), other.close()])
      }
      return [{ one, other, url }, close]
    })
  })
}

function withTwo(tests: (two: () => Two) => void, open: () => Promise<[Two, () => Promise<void>]>): void {
  let opened: [Two, () => Promise<void>] | undefined
  const two = () => {
    if (!opened) throw new Error('The database is opened before the first test')
    return opened[0]
  }
  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(() => emptyDatabase(two().one.db))
  afterAll(() => opened?.[1]())
  tests(two)
}
