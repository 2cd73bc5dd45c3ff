import { parse } from 'csv-parse/sync'
import { type SQL, sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { addModelCall } from '../../src/language-model/model-store.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { letThereBeAPast } from './past.ts'
import { enter, type Visitor } from './visitor.ts'

// The pages Trends, Understanding and Money show what the database knows, and lead to it.

const { users, channels, teams } = cast
const costs = '\ncosts:\n  currency: EUR\n  models:\n    small: { input: 1, output: 4 }\n'

describe.each(sampleCompanies)('with the %s', (name) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  let sam: Visitor
  beforeAll(async () => {
    folder = sampleCompanyWith(name, costs)
    desk = await openHelpDesk({ config: { companyDir: folder.dir } })
    await clearDesk(desk)
    await letThereBeAPast(desk.database.db, new Date(), 20)
    const asked = await desk.write(
      users.maya,
      channels.globex,
      `<@${cast.bot.userId}> I want to talk to a person, please`,
    )
    await desk.card(asked)
    await desk.handled(asked, await desk.write(users.ken, channels.initech, 'Happy Friday folks'))
    sam = await enter(desk, users.sam)
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  const rows = <Row>(query: SQL) => rowsOf<Row>(desk.database, query)
  /** A table as CSV, without its headings: its first column, and the rest as numbers. */
  async function csv(
    path: string,
    table: string,
    more = '',
  ): Promise<{ columns: string[]; rows: [string, ...number[]][] }> {
    const response = await sam.get(`/dashboard/${path}?csv=${table}${more}`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [columns = [], ...lines]: string[][] = parse(await response.text(), { bom: true })
    return { columns, rows: lines.map(([first = '', ...rest]) => [first, ...rest.map(Number)]) }
  }
  const sumsOf = ({ columns, rows: lines }: Awaited<ReturnType<typeof csv>>) =>
    Object.fromEntries(
      columns.slice(1).map((title, at) => [title, lines.reduce((sum, line) => sum + Number(line[at + 1] ?? 0), 0)]),
    )

  test('requests by intent are the tickets of each day', async () => {
    const found = await csv('trends', 'requests-by-intent')
    const days = await rows<{ day: string; count: number }>(
      sql`select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as count from tickets group by 1`,
    )
    expect(found.rows).toHaveLength(30)
    const perDay = Object.fromEntries(
      found.rows.map(([day, ...counts]) => [day, counts.reduce((sum, one) => sum + one, 0)]),
    )
    for (const { day, count } of days) expect(perDay[day]).toBe(count)
    const [all] = await rows<{ count: number }>(sql`select count(*)::int as count from tickets`)
    expect(Object.values(sumsOf(found)).reduce((sum, one) => sum + one, 0)).toBe(all?.count)
    const [ofGlobex] = await rows<{ count: number }>(
      sql`select count(*)::int as count from tickets where customer ->> 'teamId' = ${teams.globex}`,
    )
    const theirs = sumsOf(await csv('trends', 'requests-by-mood', `&company=${teams.globex}`))
    expect(Object.values(theirs).reduce((sum, one) => sum + one, 0)).toBe(ofGlobex?.count)
  })

  test('endings of promises, ratings and talk are those of the database', async () => {
    const kept = sumsOf(await csv('trends', 'promises'))
    const [promised] = await rows<{ kept: number; broken: number }>(
      sql`select (count(*) filter (where breached_at is null))::int as kept, (count(*) filter (where breached_at is not null))::int as broken
        from promises where breached_at is not null or met_at is not null`,
    )
    expect(kept).toEqual({ 'first reply: kept': promised?.kept, 'first reply: broken': promised?.broken })
    expect(sumsOf(await csv('trends', 'talk'))).toEqual({ 'left alone': 1 })
    const words = await sam.read('/dashboard/trends')
    const [rated] = await rows<{ count: number; average: string }>(
      sql`select count(rating)::int as count, to_char(avg(rating), 'FM0.0') as average from tickets`,
    )
    expect(words).toContain(`Satisfaction ${rated?.average} of 5, ${rated?.count} ratings`)
  })

  test('how long a first reply took is what the history says', async () => {
    const found = await csv('trends', 'first-reply')
    const waited = await rows<{ day: string; median: number }>(
      sql`select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day,
          percentile_cont(0.5) within group (order by extract(epoch from at - created_at) / 60)::float8 as median
        from (select min(h.at) as at, t.created_at from tickets t join ticket_history h on h.ticket_id = t.id and h.event = 'staff replied' group by t.id) first
        group by 1`,
    )
    const medians = new Map(found.rows.map(([day, median]) => [day, median]))
    expect(waited.length).toBeGreaterThan(10)
    for (const { day, median } of waited) expect(medians.get(day)).toBeCloseTo(median, 1)
  })

  test('each figure leads to as many tickets', async () => {
    const html = await (await sam.get('/dashboard/trends')).text()
    const cells = [...html.matchAll(/<td class="right"><a href="([^"]+)">(\d+)<\/a>/g)]
    expect(cells.length).toBeGreaterThan(60)
    // One of each kind of link, as there are hundreds.
    const kindOf = (href: string) => href.replace(/=[^&]+/g, '')
    const one = new Map(
      cells.map(([, href = '', count]) => [kindOf(href), { href: href.replaceAll('&amp;', '&'), count }]),
    )
    expect(one.size).toBeGreaterThan(4)
    for (const { href, count } of one.values())
      expect([href, await sam.read(href)]).toEqual([href, expect.stringMatching(new RegExp(`\\b${count} tickets?\\b`))])
  })

  test('another threshold is tried by the form, without a script', async () => {
    const html = await (await sam.get('/dashboard/understanding')).text()
    expect(html).toMatch(/<input type="range" name="threshold" min="0" max="100" step="1" value="\d+"/)
    expect(html).not.toContain('<script')
    const words = await sam.read('/dashboard/understanding?threshold=90')
    expect(words).toContain('At 90 % instead of')
    const thresholds = await csv('understanding', 'thresholds')
    expect(thresholds.rows).toHaveLength(21)
    const [sure] = await rows<{ count: number }>(
      sql`select count(*)::int as count from turns where is_first and confidence is not null`,
    )
    expect(Object.values(sumsOf(await csv('understanding', 'confidence')))).toEqual([sure?.count])
    for (const nonsense of ['-1', '101', 'x', ''])
      expect(await sam.read(`/dashboard/understanding?threshold=${nonsense}`)).toContain('At the threshold in force')
  })

  test('what models cost is told with the prices of support.yaml', async () => {
    const { db } = desk.database
    const [{ id } = { id: 0 }] = await rows<{ id: number }>(sql`select conversation_id as id from turns limit 1`)
    const call = { workspaceId: teams.acme, conversationId: Number(id), answered: true }
    await addModelCall(db, { ...call, model: 'small', inputTokens: 2_000_000, outputTokens: 500_000 })
    expect(await csv('money', 'models')).toMatchObject({ rows: [['small', 1, 0, 2_000_000, 500_000, 4]] })
    expect(await sam.read('/dashboard/money')).toContain('Cost 4.00 EUR')
    await addModelCall(db, { ...call, model: 'unpriced', inputTokens: 10, outputTokens: 10 })
    expect(await sam.read('/dashboard/money')).toContain('Cost – Prices are not set')
  })
})
