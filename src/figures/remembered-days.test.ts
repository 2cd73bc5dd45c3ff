import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import { describeOnBothDatabases, describeOnPostgres } from '../../test/both-databases.ts'
import { chanceOf, daysBack, figureActs } from '../../test/figure-acts.ts'
import { storyIn } from '../../test/figures-story.ts'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import { articleUses, figureDays, figureTouches } from '../db/schema.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { dayAfter } from '../domain/digest-days.ts'
import { replyEvents } from '../domain/ticket.ts'
import { dailyFigures } from './daily-figures.ts'
import { keepDays } from './keep-days.ts'
import { readMoney } from './money.ts'
import { readDaily } from './read-daily.ts'
import { forgetTouched, rememberDay } from './remembered-days.ts'
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

  /** What the events say of days that are remembered. */
  async function toldBy(way: Way): Promise<unknown[]> {
    const scope = { ...scopeIn(way), to: dayAfter(scopeIn(way).to, -4) }
    const told: unknown[] = []
    for (const figure of dailyFigures(way.hours)) told.push(await rowsOf(db(), figure.rows(scope)))
    return told
  }

  // On Postgres, which is quicker, until it has changed something that was remembered.
  const mostTries = () => (two().url ? 20 : 1)

  test('whatever happens, and whenever, figures say what the events say', async () => {
    const chance = chanceOf(1)
    const acts = Object.entries(figureActs)
    const erases = /erased|taken back|never posted/
    const life = async () => {
      for (const [name, act] of acts) if (!erases.test(name)) await act(db(), chance)
    }
    for (let round = 0; round < 4; round++) await life()
    for (const [index, [name, act]] of acts.entries()) {
      // The company moves twice meanwhile, and comes back.
      const way = ways[Math.floor((index * (ways.length + 1)) / acts.length) % ways.length] ?? berlin
      let changed = false
      for (let tries = 0; !changed && tries < mostTries(); tries++) {
        if (tries > 0) await life()
        await keep(way)
        const before = await toldBy(way)
        expect(await counted()).toBeGreaterThan(daysBack - 5)
        await act(db(), chance)
        expect([name, await wrongIn(way)]).toEqual([name, []])
        changed = !isDeepStrictEqual(before, await toldBy(way))
      }
      expect([name, changed || !two().url]).toEqual([name, true])
    }
    await keep(berlin)
    const read = await pages(berlin)
    await db().delete(figureDays)
    expect(read).toEqual(await pages(berlin))
  })

  test('hours and time zones that change count anew, and what nobody asks for is dropped after a week', async () => {
    const chance = chanceOf(2)
    for (const act of Object.values(figureActs)) await act(db(), chance)
    for (const way of ways) await keep(way)
    const asked = async () => (await rowsOf(db(), sql`select distinct figure, asked from figure_days`)).length
    const each = dailyFigures(undefined).length
    // Those of the same time zone differ in times only.
    expect(await asked()).toBe(2 * each + 2)
    await db().update(figureDays).set({ rememberedAt: sql`now() - interval '8 days'` })
    await keep(berlin)
    expect(await asked()).toBe(each)
  })

  test('a small workspace is counted from its events, and its touches go', async () => {
    const chance = chanceOf(3)
    for (const act of Object.values(figureActs)) await act(db(), chance)
    expect(await db().$count(figureTouches)).toBeGreaterThan(0)
    expect(await keepDays({ db: db(), ...berlin })).toBe(0)
    expect([await db().$count(figureDays), await db().$count(figureTouches)]).toEqual([0, 0])
    expect(await wrongIn(berlin)).toEqual([])
  })

  test('what happens today touches nothing', async () => {
    const { talked, said } = storyIn(two().one)
    await said(await talked([{ ended: 'answered', isFirst: true, on: new Date().toISOString() }]), 'helped')
    expect(await db().$count(figureTouches)).toBe(0)
  })

  test('the first reply of a ticket touches its days, whatever kind of reply it is, and another one does not', async () => {
    const { ticket, happened } = storyIn(two().one)
    const on = new Date(Date.now() - 5 * 24 * 3_600_000).toISOString()
    for (const event of replyEvents) {
      const opened = await ticket(on)
      await db().delete(figureTouches)
      await happened(opened, event, on)
      expect([event, await db().$count(figureTouches)]).toEqual([event, 1])
    }
    const opened = await ticket(on)
    await happened(opened, 'staff replied', on)
    await db().delete(figureTouches)
    await happened(opened, 'staff replied', new Date().toISOString())
    await happened(opened, 'note', on)
    expect(await db().$count(figureTouches)).toBe(0)
  })
})

describeOnPostgres((two) => {
  const on = new Date(Date.now() - 5 * 24 * 3_600_000).toISOString()
  const day = on.slice(0, 10)
  const scope: Scope = { workspaceId: 'T1', from: day, to: day, timeZone: 'UTC' }
  const asked = { ended: 'answered', isFirst: true, confidence: 0.9, on } as const
  const right = async () => (await readSureness(two().one.db, scope)).map((bucket) => bucket.right)
  const keep = (db: Db) => keepDays({ db, timeZone: 'UTC', atLeast: 1 })

  test('a change that is not yet committed while its day is counted is not lost, and nobody waits', async () => {
    const { one, other } = two()
    const { talked, said } = storyIn(one)
    const conversationId = await talked([asked])
    await said(conversationId, 'not quite')
    await other.db.transaction(async (tx) => {
      await tx.update(articleUses).set({ verdict: 'helped' })
      expect(await keep(one.db)).toBeGreaterThan(0)
      expect(await right()).toEqual([0])
    })
    expect(await right()).toEqual([1])
    await keep(one.db)
    expect(await right()).toEqual([1])
  })

  test('a change that is committed while its day is being counted is not lost, and nobody waits', async () => {
    const { one, other } = two()
    const { talked, said } = storyIn(one)
    await said(await talked([asked]), 'not quite')
    await one.db.transaction(async (tx) => {
      await forgetTouched(tx)
      for (const figure of dailyFigures(undefined)) await rememberDay(tx, scope, figure)
      await other.db.update(articleUses).set({ verdict: 'helped' })
    })
    expect(await two().one.db.$count(figureDays)).toBe(dailyFigures(undefined).length)
    expect(await right()).toEqual([1])
  })

  test('two processes that count at the same time are in nobody’s way, and what one has counted the other leaves alone', async () => {
    const { one, other } = two()
    await storyIn(one).talked([asked])
    const days = await Promise.all([keep(one.db), keep(other.db)])
    expect(Math.max(...days)).toBeGreaterThan(0)
    await keep(one.db)
    const remembered = await one.db.select().from(figureDays)
    expect(new Set(remembered.map(({ day }) => day)).size).toBeGreaterThan(1)
    expect(await keep(other.db)).toBe(0)
    expect(await one.db.select().from(figureDays)).toEqual(remembered)
  })
})
