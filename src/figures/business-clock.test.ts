import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { businessMsBetween } from '../base/business-time.ts'
import { rowsOf } from '../db/rows-of.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { businessClock } from './business-clock.ts'

const day = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 + 30 },
]
const week = { monday: day, tuesday: day, wednesday: [], thursday: day, friday: [{ from: 0, to: 24 * 60 }] }
const holidays = [{ from: '2025-12-24', to: '2025-12-26' }]
const until = new Date('2026-04-15T12:00:00Z')

describeOnBothDatabases((two) => {
  async function passed(hours: BusinessHours | undefined, pairs: [Date, Date][]): Promise<number[]> {
    const { cte, between } = businessClock(hours, { from: '2025-09-01', to: '2026-04-15' })
    const values = pairs.map(
      ([from, to]) => sql`(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)`,
    )
    const rows = await rowsOf<{ ms: number }>(
      two().one.db,
      sql`with ${cte} select ${between(sql`a`, sql`b`)} as ms from (values ${sql.join(values, sql`, `)}) pair(a, b)`,
    )
    return rows.map(({ ms }) => ms)
  }
  // Over both changes of the clocks.
  const anyMoment = fc.date({ min: new Date('2025-09-01'), max: until, noInvalidDate: true })

  test.each([
    ['in Berlin', { timeZone: 'Europe/Berlin', week, holidays }],
    ['in New York', { timeZone: 'America/New_York', week, holidays }],
    ['around the clock', undefined],
  ])('the database counts as the promises do, %s', async (_, hours) => {
    const pairs = fc.sample(fc.tuple(anyMoment, anyMoment), { numRuns: 200, seed: 7 })
    const expected = pairs.map(([from, to]) => businessMsBetween(hours, from, to))
    expect(await passed(hours, pairs)).toEqual(expected)
    expect(expected.filter((ms) => ms > 0).length).toBeGreaterThan(50)
  })
})
