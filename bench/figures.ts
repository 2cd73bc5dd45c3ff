import pino from 'pino'
import type { Db } from '../src/db/database.ts'
import { openDatabase } from '../src/db/open-database.ts'
import type { BusinessHours } from '../src/domain/business-hours.ts'
import { dayAfter } from '../src/domain/digest-days.ts'
import { readDigest } from '../src/figures/digest/read-digest.ts'
import { listFilteredTickets } from '../src/figures/filtered-tickets.ts'
import { keepDays } from '../src/figures/keep-days.ts'
import { readMoney } from '../src/figures/money.ts'
import { endings, promisesSettled, talk } from '../src/figures/outcomes.ts'
import { readAll } from '../src/figures/read-all.ts'
import { readDaily } from '../src/figures/read-daily.ts'
import { countRequests } from '../src/figures/requests.ts'
import type { Scope } from '../src/figures/scope.ts'
import { readTrends } from '../src/figures/trends.ts'
import { readSureness } from '../src/figures/understanding.ts'
import { firstReplies, readWaited, resolutions } from '../src/figures/waiting-times.ts'
import { daysOfTickets } from './many-days.ts'
import { digits, percentile, printTable } from './measuring/figures.ts'
import { query, startPostgresServer } from './postgres-server.ts'

const silent = pino({ level: 'silent' })
const total = Number(process.env.BENCH_TICKETS ?? 1_000_000)
const atATime = 100_000
const rounds = 3
const ranges = [7, 30, 90, 365]
const open = [{ from: 9 * 60, to: 17 * 60 }]
const week = { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open }
const timeZone = 'Europe/Berlin'
const hours: BusinessHours = { timeZone, week, holidays: [] }
const served = { usual: true, teams: [], apart: [] }

/**
 * What the dashboard asks, over longer and longer ranges, with a million tickets of two years: medians in milliseconds, with
 * and without remembered days.
 */
export async function benchFigures(): Promise<void> {
  const postgres = await startPostgresServer()
  if (!postgres) return
  const url = await postgres.newDatabase()
  const database = await openDatabase({ url, connections: 8 }, silent)
  for (let from = 0; from < total; from += atATime)
    await query(url, daysOfTickets(from, Math.min(total, from + atATime)))
  await query(url, 'vacuum analyze')
  await measure(database.db, 'counted from the events')
  const startedAt = performance.now()
  const days = await keepDays({ db: database.db, timeZone, hours })
  console.log(`${days} days were remembered in ${Math.round((performance.now() - startedAt) / 1000)} s.`)
  await query(url, 'vacuum analyze figure_days')
  await measure(database.db, 'with remembered days')
  await database.close()
  await postgres.close()
}

async function measure(db: Db, how: string): Promise<void> {
  const rows: string[][] = []
  for (const [name, read] of Object.entries(asked)) {
    const times: string[] = []
    for (const days of ranges) times.push(await timeOf(() => read(db, scopeOf(days))))
    rows.push([name, ...times])
  }
  const headings = ['', ...ranges.map((days) => `${days} days`)]
  printTable(`Figures, ${how}: ms (median) with ${total.toLocaleString('en')} tickets of two years`, headings, rows)
}

function scopeOf(days: number): Scope {
  const to = new Date().toISOString().slice(0, 10)
  return { workspaceId: 'T1', from: dayAfter(to, 1 - days), to, timeZone }
}

const asked: Record<string, (db: Db, scope: Scope) => Promise<unknown>> = {
  requests: countRequests,
  endings: (db, scope) => readDaily(db, scope, endings),
  'promises kept': (db, scope) => readDaily(db, scope, promisesSettled),
  'talk left alone': (db, scope) => readDaily(db, scope, talk),
  'first replies, median and p90': (db, scope) => readAll(db, (tx) => readWaited(tx, scope, firstReplies(hours))),
  'resolutions, median and p90': (db, scope) => readAll(db, (tx) => readWaited(tx, scope, resolutions(hours))),
  'the page Trends': (db, scope) => readTrends(db, scope, hours),
  'Trends of one company': (db, scope) => readTrends(db, { ...scope, companyId: 'T7' }, hours),
  'Trends of one channel': (db, scope) => readTrends(db, { ...scope, channelId: 'C7' }, hours),
  'the page Understanding': readSureness,
  'Understanding of one company': (db, scope) => readSureness(db, { ...scope, companyId: 'T7' }),
  'the page Money': (db, scope) => readMoney(db, scope, undefined),
  'Money of one company': (db, scope) => readMoney(db, { ...scope, companyId: 'T7' }, undefined),
  'tickets behind a figure': (db, scope) =>
    listFilteredTickets(db, scope, { intent: 'billing', ended: 'confirmed' }, { page: 0, served }),
  'the digest': (db, scope) => readDigest(db, scope, { hours, served }),
}

/** A query that takes longer than the pool waits is cut off. */
const timeOf = (act: () => Promise<unknown>): Promise<string> => median(act).then(digits, () => 'cut off')

async function median(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    await act()
    times.push(performance.now() - startedAt)
  }
  return percentile(times, 0.5)
}
