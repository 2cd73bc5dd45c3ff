import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { createLog } from '../../src/base/log.ts'
import { freePort } from '../free-port.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { sampleCompanyWith } from '../sample-company.ts'
import { enter, linkFor, newVisitor } from './visitor.ts'

// Staff come to the dashboard by a link that works once. Nobody else sees anything of it.

const { users, channels, teams } = cast
const paths = ['today', 'tickets', 'customers', 'knowledge', 'ticket?id=TKT-00000000']
const secret = 'kumquat-77a1'
const minuteMs = 60_000

describe.each([
  ['shop', 'Socket Mode', false],
  ['api-vendor', 'HTTP', true],
] as const)('with the %s, by %s', (name, _, http) => {
  let desk: HelpDesk
  let url: string
  let remove: () => void
  let logged = ''
  let aheadMs = 0
  beforeAll(async () => {
    const company = sampleCompanyWith(name, '')
    remove = company.remove
    const write = (line: string) => {
      logged += line
    }
    const port = await freePort()
    const publicUrl = http ? { publicUrl: `http://127.0.0.1:${port}` } : {}
    desk = await openHelpDesk({
      http,
      config: { companyDir: company.dir, port, ...publicUrl },
      log: createLog('info', { write }),
      now: () => new Date(Date.now() + aheadMs),
    })
    url = desk.config.publicUrl ?? ''
  })
  beforeEach(async () => {
    await clearDesk(desk)
    logged = ''
    aheadMs += 2 * minuteMs
  })
  afterAll(async () => {
    await desk.close()
    remove()
  })

  const linkIn = (url: string) => new URL(url).searchParams.get('link') ?? ''

  test('Sam types the command, presses the button of his link, and sees what waits', async () => {
    const asked = await desk.write(users.maya, channels.globex, `Please get me a person, ${secret}`)
    const { ticketId } = await desk.card(asked)
    const link = await linkFor(desk, users.sam)
    const sam = newVisitor(link)
    // Slack and mail scanners look at links, too: that uses nothing up.
    for (let looked = 0; looked < 3; looked += 1) expect((await newVisitor(link).get(link)).status).toBe(200)
    expect(await sam.read(link)).toContain('Open the dashboard')
    const entered = await sam.post('/dashboard/enter', { link: linkIn(link) })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/dashboard/today'])
    const [cookie = ''] = entered.headers.getSetCookie()
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Max-Age=43200', 'Path=/']) expect(cookie).toContain(part)
    const today = await sam.get('/dashboard/today')
    expect(today.status).toBe(200)
    expect(await today.text()).toContain(ticketId)
    expect(await sam.read(`/dashboard/ticket?id=${ticketId}`)).toContain(secret)
    expect(logged).not.toContain(linkIn(link))
  })

  test('a link works once, and for ten minutes', async () => {
    const link = await linkFor(desk, users.sam)
    const statusOf = async () => (await newVisitor(link).post('/dashboard/enter', { link: linkIn(link) })).status
    expect([await statusOf(), await statusOf()]).toEqual([303, 401])
    const late = await linkFor(desk, users.sam)
    aheadMs += 11 * minuteMs
    expect((await newVisitor(late).post('/dashboard/enter', { link: linkIn(late) })).status).toBe(401)
  })

  test('whoever presses the button twice is in', async () => {
    const link = await linkFor(desk, users.sam)
    const sam = newVisitor(link)
    await sam.post('/dashboard/enter', { link: linkIn(link) })
    const again = await sam.post('/dashboard/enter', { link: linkIn(link) })
    expect([again.status, again.headers.get('location')]).toEqual([303, '/dashboard/today'])
  })

  test('of many who use a link at once, one gets in', async () => {
    const link = await linkFor(desk, users.sam)
    const tries = Array.from({ length: 8 }, () => newVisitor(link).post('/dashboard/enter', { link: linkIn(link) }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  })

  test.each([
    ['a customer of another company', users.maya],
    ['a colleague who is no member', users.lee],
    ['a guest', users.gil],
  ])('%s gets no link', async (_, userId) => {
    const said = await linkFor(desk, userId).catch(() => 'not a valid command')
    expect(said).toMatch(/Only members of the support channel|not a valid command/)
    expect(await rowsOf(desk.database, sql`select 1 from dashboard_sessions`)).toEqual([])
  })

  test('without a session nothing is shown, and each page says how to get in', async () => {
    const asked = await desk.write(users.maya, channels.globex, `Please get me a person, ${secret}`)
    const { ticketId } = await desk.card(asked)
    for (const path of [...paths, `ticket?id=${ticketId}`, 'tickets?csv=tickets']) {
      const response = await newVisitor(url).get(`/dashboard/${path}`)
      const page = await response.text()
      expect([path, response.status]).toEqual([path, 401])
      expect(page).toContain('/ticket dashboard')
      expect(page).not.toContain(secret)
      expect(page).not.toContain('Globex')
    }
  })

  test('a made-up session or link is refused, and too many are not even looked at', async () => {
    const guess = `${'A'.repeat(43)}.${'B'.repeat(43)}`
    const statusOf = async () => {
      const visitor = newVisitor(url)
      visitor.cookie = `frontdesk=${guess}`
      return (await visitor.get('/dashboard/today')).status
    }
    const statuses: number[] = []
    for (let tries = 0; tries < 25; tries += 1) statuses.push(await statusOf())
    expect(statuses[0]).toBe(401)
    expect(statuses.at(-1)).toBe(429)
    // Whoever has a session is not kept out by it.
    expect((await (await enter(desk, users.sam)).get('/dashboard/today')).status).toBe(200)
  })

  test('a session ends after twelve hours, when its owner leaves the dashboard, and when they leave the channel', async () => {
    const sam = await enter(desk, users.sam)
    const kept = sam.cookie
    expect((await sam.post('/dashboard/leave', {})).status).toBe(200)
    sam.cookie = kept
    expect((await sam.get('/dashboard/today')).status).toBe(401)

    const priya = await enter(desk, users.priya)
    expect((await priya.get('/dashboard/today')).status).toBe(200)
    await desk.slack.leave(users.priya, channels.support)
    expect((await priya.get('/dashboard/today')).status).toBe(401)
    await untilRow(
      desk.database,
      sql`select 1 where not exists (
      select from dashboard_sessions where user_id = ${users.priya} and ended_at is null)`,
    )
    await desk.slack.invite(users.priya, channels.support)
    expect((await priya.get('/dashboard/today')).status).toBe(401)

    const late = await enter(desk, users.sam)
    aheadMs += 12 * 60 * minuteMs + 1
    expect((await late.get('/dashboard/today')).status).toBe(401)
  })

  test('a session of another workspace shows nothing of this one', async () => {
    const sam = await enter(desk, users.sam)
    await desk.database.db.execute(sql`update dashboard_sessions set workspace_id = ${teams.globex}`)
    expect((await sam.get('/dashboard/today')).status).toBe(401)
  })

  test('a session is no link, and a link is no session', async () => {
    const link = await linkFor(desk, users.sam)
    const visitor = newVisitor(link)
    visitor.cookie = `frontdesk=${linkIn(link)}`
    expect((await visitor.get('/dashboard/today')).status).toBe(401)
    const sam = await enter(desk, users.sam)
    const session = sam.cookie?.split('=')[1] ?? ''
    expect((await newVisitor(link).post('/dashboard/enter', { link: session })).status).toBe(401)
  })

  test('forms of other sites are refused, and nothing else than reading is possible', async () => {
    const sam = await enter(desk, users.sam)
    const from = (headers: Record<string, string>) =>
      fetch(`${url}/dashboard/leave`, { method: 'POST', headers: { cookie: sam.cookie ?? '', ...headers } })
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await fetch(`${url}/dashboard/today`, { method })).status).toBe(405)
    expect((await sam.get('/dashboard/today')).status).toBe(200)
  })

  test('every answer forbids what it does not need, and browsers to keep it', async () => {
    const sam = await enter(desk, users.sam)
    for (const path of [...paths, 'enter?link=x', 'tickets?csv=tickets'])
      for (const visitor of [sam, newVisitor(url)]) {
        const { headers } = await visitor.get(`/dashboard/${path}`)
        const policy = headers.get('content-security-policy')
        expect(policy).toContain("default-src 'none'")
        expect(policy).not.toMatch(/unsafe|https?:|\*/)
        expect(headers.get('referrer-policy')).toBe('no-referrer')
        expect(headers.get('cache-control')).toBe('no-store')
      }
  })
})

test('without an address there is no dashboard, and the command says how it gets one', async () => {
  const desk = await openHelpDesk({ config: { publicUrl: undefined } })
  try {
    expect(await linkFor(desk, users.sam)).toContain('PUBLIC_URL')
    expect(await rowsOf(desk.database, sql`select 1 from dashboard_sessions`)).toEqual([])
  } finally {
    await desk.close()
  }
})

test('over HTTPS the cookie is for that host alone, and never sent in the clear', async () => {
  const desk = await openHelpDesk({ config: { publicUrl: 'https://support.acme.example' } })
  try {
    const link = await linkFor(desk, users.sam)
    expect(link).toMatch(/^https:\/\/support\.acme\.example\/dashboard\/enter\?link=/)
    const entered = await newVisitor(desk.slack.url).post('/dashboard/enter', {
      link: new URL(link).searchParams.get('link') ?? '',
    })
    expect(entered.headers.getSetCookie()[0]).toMatch(/^__Host-frontdesk=.*; Secure$/)
  } finally {
    await desk.close()
  }
})
