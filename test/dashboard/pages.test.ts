import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { eq, sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { articleUses, messages, tickets } from '../../src/db/schema.ts'
import { pages } from '../../src/web/dashboard/pages.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { letKenHaveATicket } from '../security/another-ticket.ts'
import { letThereBeAPast } from './past.ts'
import { enter, linkFor, type Visitor } from './visitor.ts'

// What the dashboard shows is what the tables hold, each figure leads to its tickets, and nobody's words do harm there.

const { users, channels, teams } = cast
const menu = pages.filter(({ hidden }) => !hidden).map(({ path }) => path)

describe.each(sampleCompanies)('with the %s', (name) => {
  let desk: HelpDesk
  let sam: Visitor
  let remove: () => void
  beforeAll(async () => {
    const company = sampleCompanyWith(name, '')
    remove = company.remove
    desk = await openHelpDesk({ config: { companyDir: company.dir } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    sam = await enter(desk, users.sam)
  })
  afterAll(async () => {
    await desk.close()
    remove()
  })

  const page = async (path: string) => (await sam.get(`/dashboard/${path}`)).text()
  const csv = async (path: string): Promise<string[][]> => {
    const text = (await (await sam.get(`/dashboard/${path}`)).text()).replace('\uFEFF', '')
    return parse(text, { relax_column_count: false })
  }
  const countOf = async (query: ReturnType<typeof sql>) =>
    Number((await rowsOf<{ count: number }>(desk.database, query))[0]?.count)

  test('every figure leads to as many tickets as it says', async () => {
    await letThereBeAPast(desk.database.db, new Date())
    let tried = 0
    for (const path of menu) {
      const figures = [...(await page(path)).matchAll(/<a href="(\/dashboard\/tickets\?[^"]*)">([\d,]+)<\/a>/g)]
      // Of the many of a page, so many that each kind is among them.
      const every = Math.ceil(figures.length / 20)
      for (const [, href = '', figure = ''] of figures.filter((_, at) => at % every === 0)) {
        const list = await page(href.replaceAll('&amp;', '&').replace('/dashboard/', ''))
        const [, counted] = /<h2>([\d,]+) tickets?<\/h2>/.exec(list) ?? []
        expect([path, href, counted]).toEqual([path, href, figure])
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(10)
  })

  test('today shows the queue as it stands, who is on duty and which promises are at risk', async () => {
    await letThereBeAPast(desk.database.db, new Date())
    const queue = await csv('today?csv=queue')
    for (const [status = '', ...counts] of queue.slice(1)) {
      const state = status === 'waiting for the customer' ? 'waiting' : status
      const stored = await countOf(sql`select count(*) from tickets where status = ${state}`)
      expect([state, Number(counts.at(-1))]).toEqual([state, stored])
    }
    const risky = await rowsOf<{ id: string }>(
      desk.database,
      sql`select distinct ticket_id as id from promises where ended_at is null and due_at < now()`,
    )
    expect(risky.length).toBeGreaterThan(0)
    const atRisk = (await csv('today?csv=at-risk')).slice(1).map(([id]) => id)
    expect([...atRisk].sort()).toEqual(risky.map(({ id }) => id).sort())
    const [oldest] = await rowsOf<{ id: string }>(
      desk.database,
      sql`select id from tickets where status in ('open', 'claimed') order by created_at limit 1`,
    )
    expect((await csv('today?csv=oldest'))[1]?.[0]).toBe(oldest?.id)
    expect(await csv('today?csv=on-duty')).toEqual([
      ['Who', 'Since'],
      ['Sam', expect.anything()],
    ])
  })

  test('customers shows each company as it was served, and those of the form alone', async () => {
    await letThereBeAPast(desk.database.db, new Date())
    const rows = await csv('customers?csv=companies')
    expect(
      rows
        .slice(1)
        .map(([company]) => company)
        .sort(),
    ).toEqual(['Globex', 'Initech'])
    for (const [company = '', open, opened, , minutes, rating, ratings] of rows.slice(1)) {
      const isTheirs = sql`customer ->> 'company' = ${company}`
      const [stored] = await rowsOf<{ open: string; all: string; rating: string; ratings: string; minutes: string }>(
        desk.database,
        sql`select count(*) filter (where status <> 'closed') as open, count(*) as all,
          round(avg(rating), 4)::float8 as rating, count(rating) as ratings,
          percentile_cont(0.5) within group (order by (select extract(epoch from min(at) - created_at) / 60
            from ticket_history where ticket_id = tickets.id and event = 'staff replied')) as minutes
          from tickets where ${isTheirs} and created_at > now() - interval '30 days'`,
      )
      expect([open, opened, ratings]).toEqual([`${stored?.open}`, `${stored?.all}`, `${stored?.ratings}`])
      expect(Number(rating)).toBeCloseTo(Number(stored?.rating), 3)
      expect(Number(minutes)).toBeCloseTo(Number(stored?.minutes), 1)
    }
    const one = await csv(`customers?csv=companies&company=${teams.globex}`)
    expect(one.slice(1).map(([company]) => company)).toEqual(['Globex'])
    expect((await csv(`customers?csv=companies&channel=${channels.initech}`))[1]?.[0]).toBe('Initech')
  })

  test('knowledge shows articles by what customers said of them', async () => {
    await letThereBeAPast(desk.database.db, new Date())
    const rows = (await csv('knowledge?csv=articles')).slice(1)
    expect(rows).toHaveLength(3)
    for (const [title = '', told, , helped, notQuite] of rows) {
      const of = (verdict: string) =>
        countOf(sql`select count(*) from article_uses where title = ${title} and coalesce(verdict, '') like ${verdict}`)
      expect([title, Number(told), Number(helped), Number(notQuite)]).toEqual([
        title,
        await of('%'),
        await of('helped'),
        await of('not quite'),
      ])
    }
    const days = (await csv('knowledge?csv=verdicts')).slice(1)
    expect(days).toHaveLength(30)
    const all = days.flatMap(([, ...counts]) => counts.map(Number)).reduce((sum, count) => sum + count, 0)
    expect(all).toBe(await countOf(sql`select count(*) from article_uses where told_at > now() - interval '29 days'`))
  })

  test('a question that no article answers stands in knowledge, with its ticket', async () => {
    const question = 'Can the forecast sheet be printed in landscape for our auditors?'
    const asked = await desk.write(users.maya, channels.globex, `Hello, ${question} I want to talk to a person.`)
    const { ticketId } = await desk.card(asked)
    await desk.settled()
    await desk.database.db.execute(sql`update tickets set category = 'faq', triage = triage || '{"intent":"faq"}'`)
    const gaps = await csv('knowledge?csv=gaps')
    expect(gaps[1]?.[0]).toContain('forecast sheet')
    expect(await page('knowledge')).toContain(`/dashboard/ticket?id=${ticketId}`)
  })

  test('the story of a ticket has all that was written and done, in order, and leads to Slack', async () => {
    const asked = await desk.write(users.maya, channels.globex, 'I want to talk to a person about our contract.')
    const { ticketId } = await desk.card(asked)
    await desk.settled()
    await desk.slack.command(users.sam, channels.general, '/ticket', `claim ${ticketId}`)
    await desk.slack.command(users.sam, channels.general, '/ticket', `note ${ticketId} They are a large customer`)
    const more = await desk.write(users.sam, channels.globex, 'Hello Maya, I am Sam.', { threadTs: asked.ts })
    await desk.handled(more)
    const words = await sam.read(`/dashboard/ticket?id=${ticketId}`)
    const order = ['about our contract', 'claimed', 'They are a large customer', 'Hello Maya, I am Sam.']
    const story = words.slice(words.indexOf('The story'))
    const places = order.map((part) => story.indexOf(part))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(await page(`ticket?id=${ticketId}`)).toContain(`archives/${channels.globex}/p${asked.ts.replace('.', '')}"`)
  })

  test('a search finds what was written in a thread, of all days, and its words stand in no address', async () => {
    const asked = await desk.write(users.maya, channels.globex, 'I want to talk to a person.')
    const { ticketId } = await desk.card(asked)
    await desk.handled(
      await desk.write(users.maya, channels.globex, 'It is about the kumquat shelf.', { threadTs: asked.ts }),
    )
    await desk.database.db.execute(sql`update tickets set created_at = now() - interval '400 days'`)
    const found = await sam.post('/dashboard/tickets', { words: 'kumquats' })
    const html = await found.text()
    expect(html).toContain(ticketId)
    expect([...html.matchAll(/(?:href|action)="([^"]*)"/g)].filter(([, to]) => to?.includes('kumquat'))).toEqual([])
    expect(await (await sam.post('/dashboard/tickets', { words: 'persimmon' })).text()).not.toContain(ticketId)
    const csvFound = await (await sam.post('/dashboard/tickets', { words: 'kumquats', csv: 'tickets' })).text()
    expect(csvFound).toContain(ticketId)
  })

  test('more tickets than fit are on further pages, and all of them in the CSV', async () => {
    await letThereBeAPast(desk.database.db, new Date())
    const all = (await csv('tickets?csv=tickets')).slice(1).map(([id]) => id)
    const seen: string[] = []
    for (let at = 1; at <= Math.ceil(all.length / 50); at += 1)
      seen.push(
        ...[...(await page(`tickets?page=${at}`)).matchAll(/ticket\?id=(TKT-[0-9A-F]{8})"/g)].map(([, id]) => id ?? ''),
      )
    expect(all.length).toBeGreaterThan(50)
    expect(seen).toEqual(all)
  })

  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '=HYPERLINK("https://evil.example";"x")',
    '+1+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '[x](javascript:alert(1))',
  ]
  test('what people wrote is text wherever it is shown, and no formula in a CSV', async () => {
    const ids = await Promise.all(hostile.map((words, at) => letAllSay(desk, words, at)))
    for (const path of [...menu, ...ids.map((id) => `ticket?id=${id}`)]) {
      const html = await page(path)
      expect([path, html]).toEqual([path, expect.not.stringMatching(/<script|<img|href="(?!\/|http|#)/)])
    }
    const list = await sam.read('/dashboard/tickets')
    for (const words of hostile) expect(list).toContain(words.trim())
    for (const table of ['tickets?csv=tickets', 'customers?csv=companies', 'knowledge?csv=articles']) {
      const cells = (await csv(table)).flat()
      expect(cells.length).toBeGreaterThan(hostile.length)
      expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([])
    }
  })

  test('tickets of another workspace are nowhere', async () => {
    const id = 'TKT-0A0B0C0D'
    await letKenHaveATicket(desk, { id, about: 'Something secret', workspaceId: 'T0ELSEWHERE' })
    for (const path of menu) expect(await page(path)).not.toContain(id)
    for (const path of menu) expect(await page(path)).not.toContain('Initech')
    expect((await sam.get(`/dashboard/ticket?id=${id}`)).status).toBe(404)
    expect((await sam.post('/dashboard/tickets', { words: 'secret' })).status).toBe(200)
  })

  test('an address that makes no sense shows the usual page', async () => {
    for (const query of [
      'from=x&to=y',
      'from=2026-02-31',
      'company=%3Cb%3E',
      'status=gone&tenth=99',
      'page=-4',
      'page=x',
    ])
      expect([query, (await sam.get(`/dashboard/tickets?${query}`)).status]).toEqual([query, 200])
    expect((await sam.get('/dashboard/tickets?csv=nothing')).status).toBe(404)
    expect((await sam.get('/dashboard/nothing')).status).toBe(404)
  })
})

/** A ticket and an answer in which all that people and articles say is the same. Returns the ticket's id. */
async function letAllSay(desk: HelpDesk, words: string, at: number): Promise<string> {
  const { db } = desk.database
  const id = `TKT-0A0B0C0${at}`
  await letKenHaveATicket(desk, { id, about: words, threadTs: `1700000000.00010${at}` })
  const customer = { userId: users.ken, teamId: `T0HOSTILE${at}`, name: words, company: words }
  const [ticket] = await db
    .update(tickets)
    .set({ customer, ratingComment: words, rating: 1, ratedAt: new Date(), translation: words })
    .where(eq(tickets.id, id))
    .returning()
  const conversationId = ticket?.conversationId ?? 0
  await db.insert(articleUses).values({
    ...{ workspaceId: teams.acme, conversationId, questionTs: [], standsAlone: true, outboxId: randomUUID() },
    ...{ articleId: `hostile-${at}`, title: words, articleHash: 'x', quoteHash: 'x', quoted: [], language: 'en' },
    toldBy: 'frontdesk',
  })
  const place = { workspaceId: teams.acme, conversationId, channelId: channels.initech }
  await db
    .insert(messages)
    .values((['bot', 'staff', 'customer'] as const).map((author) => ({ ...place, author, text: words })))
  return id
}

test('tickets whose cards are in the channel of a team are for its people, also here', async () => {
  const { dir, remove } = sampleCompanyWith('shop', 'teams:\n  - name: Experts\n    channel: "#the-experts"\n')
  const members = [users.frontdesk, users.lee, users.priya]
  const desk = await openHelpDesk({
    config: { companyDir: dir },
    arrange: async (slack) =>
      slack.alterChannel(channels.general, { name: 'the-experts', isPrivate: true, isGeneral: false, members }),
  })
  try {
    const id = 'TKT-0A0B0C0D'
    await letKenHaveATicket(desk, { id, about: 'Something for experts' })
    await desk.database.db.update(tickets).set({ team: 'Experts' })
    const [sam, priya] = [await enter(desk, users.sam, channels.support), await enter(desk, users.priya)]
    expect((await sam.get(`/dashboard/ticket?id=${id}`)).status).toBe(404)
    for (const path of menu) expect(await sam.read(`/dashboard/${path}`)).not.toContain('Something for experts')
    expect((await priya.get(`/dashboard/ticket?id=${id}`)).status).toBe(200)
    expect(await priya.read('/dashboard/tickets')).toContain('Something for experts')
    // Whoever is only there, and not in the support channel, is not at the dashboard.
    expect(await linkFor(desk, users.lee)).toContain('Only members of the support channel')
  } finally {
    await desk.close()
    remove()
  }
})
