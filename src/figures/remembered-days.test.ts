import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { chanceOf, daysBack, figureActs } from '../../test/figure-acts.ts'
import { rowsOf } from '../db/rows-of.ts'
import { figureDays } from '../db/schema.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { dayAfter } from '../domain/digest-days.ts'
import { dailyFigures } from './daily-figures.ts'
import { keepDays } from './keep-days.ts'
import { readMoney } from './money.ts'
import { readDaily } from './read-daily.ts'
import type { Scope } from './scope.ts'
import { readTrends } from './trends.ts'
import { readSureness } from './understanding.ts'

const open = [{ from: 9 * 60, to: 17 * 60 }]
const week = { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open }
/** How a company counts: it may move, and work at other times. */
type Way = { timeZone: string; hours?: BusinessHours }
const berlin: Way = { timeZone: 'Europe/Berlin', hours: { timeZone: 'Europe/Berlin', week, holidays: [] } }
const ways: Way[] = [
  berlin,
  { timeZone: 'Pacific/Auckland' },
  { timeZone: 'Europe/Berlin', hours: { timeZone: 'Europe/Berlin', week: { ...week, saturday: open }, holidays: [] } },
]

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const scopeIn = ({ timeZone }: Way): Scope => {
    const to = dayAfter(new Date().toISOString().slice(0, 10), 1)
    return { workspaceId: 'T1', timeZone, from: dayAfter(to, -daysBack - 3), to }
  }
  const keep = (way: Way) => keepDays({ db: db(), ...way, atLeast: 1 })

  /** The figures whose rows are not what the events say. */
  async function wrongIn(way: Way): Promise<string[]> {
    const wrong: string[] = []
    for (const figure of dailyFigures(way.hours)) {
      const read = await readDaily(db(), scopeIn(way), figure)
      if (!isDeepStrictEqual(read, await rowsOf(db(), figure.rows(scopeIn(way))))) wrong.push(figure.name)
    }
    return wrong
  }

  const pages = async (way: Way) => [
    await readTrends(db(), scopeIn(way), way.hours),
    await readSureness(db(), scopeIn(way)),
    await readMoney(db(), scopeIn(way), undefined),
  ]

  const counted = async () =>
    (
      await rowsOf<{ days: number }>(
        db(),
        sql`select count(distinct day)::int as days from figure_days d
    where not exists (select from figure_touches t where t.at >= d.starts_at and t.at < d.ends_at)`,
      )
    )[0]?.days

  test('whatever happens, and whenever, figures say what the events say', async () => {
    const chance = chanceOf(1)
    const acts = Object.entries(figureActs)
    for (let round = 0; round < 4; round++) for (const [, act] of acts) await act(db(), chance)
    for (const [index, [name, act]] of acts.reverse().entries()) {
      // The company moves twice meanwhile, and comes back.
      const way = ways[Math.floor((index * (ways.length + 1)) / acts.length) % ways.length] ?? berlin
      await keep(way)
      expect(await counted()).toBeGreaterThan(2)
      await act(db(), chance)
      expect([name, await wrongIn(way)]).toEqual([name, []])
    }
    await keep(berlin)
    const read = await pages(berlin)
    await db().delete(figureDays)
    expect(read).toEqual(await pages(berlin))
  })
})
