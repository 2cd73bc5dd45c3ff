import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { eventually } from '../../../test/eventually.ts'
import { answers, helpPage, sitemapOf, startWebsite, type Website } from '../../../test/website.ts'
import type { Database } from '../../db/database.ts'
import { articleImports } from '../../db/schema.ts'
import { startDailyImports } from './daily-imports.ts'

describeOnBothDatabases((two) => {
  let database: Database
  let dir: string
  let site: Website
  let clock: Date
  let told: string[]
  let logged: { level: number; msg: string }[]
  const running: (() => Promise<void>)[] = []

  beforeEach(async () => {
    database = two().one
    dir = mkdtempSync(join(tmpdir(), 'frontdesk-daily-'))
    clock = new Date('2026-11-24T02:00:00Z')
    ;[told, logged] = [[], []]
    site = await startWebsite({})
    publish('five days')
  })
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop()
    await site.close()
    rmSync(dir, { recursive: true })
  })

  const publish = (howLong: string) => {
    site.pages = {
      '/sitemap.xml': sitemapOf([`${site.url}/refunds`]),
      '/refunds': helpPage('Refunds', `A refund takes ${howLong} at most.`),
    }
  }
  const start = (process: 'one' | 'other' = 'one') => {
    const stop = startDailyImports({
      ...{ db: two()[process].db, workspaceId: 'T1', timeZone: 'UTC', fetch, now: () => clock },
      imports: [{ from: site.url, name: 'help', at: '03:00', knowledgeDir: dir, pauseMs: 0 }],
      log: pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) }),
      failed: (source, problem) => void told.push(`${source}: ${problem}`),
    })
    running.push(stop)
    return stop
  }
  const article = () => readFileSync(join(dir, 'help', 'refunds.md'), 'utf8')
  const visits = () => site.asked.filter((path) => path === '/robots.txt').length
  const done = (day: string) =>
    eventually(async () => {
      const [row] = await database.db.select().from(articleImports)
      expect(row).toMatchObject({ doneDay: day, leasedBy: null })
    })

  /** An import at this hour has failed, and its end is written down. */
  const failed = () =>
    eventually(async () => {
      const [row] = await database.db.select().from(articleImports)
      expect(row?.leasedBy).toBeNull()
      expect(row?.tryAfter?.getTime()).toBeGreaterThan(clock.getTime())
    })

  test('a new source is imported at once, and again when it is time', async () => {
    start()
    await done('2026-11-23')
    expect(article()).toContain('five days')
    publish('two days')
    clock = new Date('2026-11-24T03:00:00Z')
    await done('2026-11-24')
    expect(article()).toContain('two days')
    expect(visits()).toBe(2)
  })

  test('a start later that day imports nothing again; one on the next day makes up for the night', async () => {
    start()
    await done('2026-11-23')
    for (const stop of running.splice(0)) await stop()
    start()
    clock = new Date('2026-11-25T17:00:00Z')
    await done('2026-11-25')
    expect(visits()).toBe(2)
  })

  test('of several processes one imports', async () => {
    for (const process of ['one', 'other', 'one', 'other'] as const) start(process)
    await done('2026-11-23')
    for (const stop of running.splice(0)) await stop()
    expect(visits()).toBe(1)
  })

  test('a failure is logged once and told once, the articles stay, and it is tried again every hour', async () => {
    start()
    await done('2026-11-23')
    site.pages = { '/robots.txt': answers(500) }
    for (const hour of [4, 5, 6]) {
      const before = visits()
      clock = new Date(`2026-11-24T0${hour}:10:00Z`)
      await failed()
      expect(visits()).toBeGreaterThan(before)
    }
    expect(told).toEqual([expect.stringMatching(/^help: http.* cannot be read: .*robots\.txt answers 500\.$/)])
    expect(logged.filter(({ level }) => level >= 40)).toHaveLength(1)
    expect(article()).toContain('five days')
    publish('one day')
    clock = new Date('2026-11-24T08:00:00Z')
    await done('2026-11-24')
    expect(article()).toContain('one day')
    site.pages = { '/robots.txt': answers(500) }
    clock = new Date('2026-11-25T08:00:00Z')
    await eventually(() => expect(told).toHaveLength(2))
  })

  test('a process that stops half-way changes nothing, and another one takes over', async () => {
    let isAsked = false
    site.pages['/refunds'] = () => {
      isAsked = true
    }
    const stop = start()
    await eventually(() => expect(isAsked).toBe(true))
    await stop()
    expect(existsSync(join(dir, 'help'))).toBe(false)
    publish('five days')
    start()
    await done('2026-11-23')
    expect(told).toEqual([])
  })

  test('the lease of a process that died ends', async () => {
    const lease = { workspaceId: 'T1', name: 'help', leasedBy: 'dead', leasedUntil: new Date(Date.now() - 1000) }
    await database.db.insert(articleImports).values(lease)
    start()
    await done('2026-11-23')
  })
})
