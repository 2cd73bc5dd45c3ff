import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { cast } from '../../sandbox/workspace/cast.ts'
import { eventually } from '../eventually.ts'
import { cardOf } from '../help-desk.ts'
import { type OrdersService, startOrdersService } from '../orders-service.ts'
import { sampleCompanyWith } from '../sample-company.ts'
import { type Bot, startBot } from './bot.ts'
import { builtMain } from './build.ts'
import { type Chance, newChance } from './chance.ts'
import { describeKills } from './kills.ts'

const orderCount = 12

/** A slow and bad line to the orders' service: some requests do not arrive, and some answers do not come back. */
async function openBadLine(service: OrdersService, chance: Chance): Promise<{ url: string; close(): void }> {
  const server: Server = createServer(async (request, response) => {
    const body = await buffer(request)
    await sleep(chance.between(0, 300))
    if (chance.percent(10)) return void request.socket.destroy()
    const { authorization = '', 'idempotency-key': key } = request.headers
    const headers = {
      authorization,
      'content-type': 'application/json',
      ...(key && { 'idempotency-key': String(key) }),
    }
    const answer = await fetch(`${service.url}${request.url}`, {
      ...{ method: request.method, headers },
      ...(body.length > 0 && { body: body.toString() }),
    })
    const said = await answer.text()
    await sleep(chance.between(0, 300))
    if (chance.percent(15)) return void request.socket.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(said)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number } // it listens on a port
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** The shop, with its orders behind this address. */
const companyAt = (url: string) =>
  sampleCompanyWith('shop', '', (before) =>
    before.replace('orders:\n', `orders:\n  from:\n    http:\n      url: ${url}\n      offers: [refunds]\n`),
  )

describeKills('approved refunds are paid while processes are killed and the line is bad', (shared) => {
  let service: OrdersService
  beforeAll(async () => {
    service = await startOrdersService({
      orders: Array.from({ length: orderCount }, (_, n) => ({
        ...{ id: `ORD-${70_001 + n}`, customer: cast.users.maya, status: 'delivered', items: 'A shelf' },
        ...{ total_minor: 1000 + n, currency: 'USD', placed_at: new Date().toISOString() },
      })),
    })
  })
  afterAll(() => service.close())

  test(`${orderCount} refunds: each is paid and told once, or a person has it, and the books are as it was said`, async () => {
    const { slack, postgres } = shared()
    const chance = newChance('kill with refunds')
    const line = await openBadLine(service, chance)
    const company = companyAt(line.url)
    // As people compare the books: on a good line.
    const onGoodLine = companyAt(service.url)
    const url = await postgres.newDatabase()
    const settings = { COMPANY_DIR: company.dir, ORDERS_TOKEN: service.token }
    const start = () => startBot(slack, { database: { DATABASE_URL: url }, settings })
    const bots: Bot[] = await Promise.all([start(), start()])
    await Promise.all(bots.map((bot) => bot.ready()))
    const { users, channels } = slack.cast
    const query = <Row>(text: string) => postgres.query<Row & Record<string, unknown>>(url, text)

    const asked = await Promise.all(
      Array.from({ length: orderCount }, async (_, n) => {
        const id = `ORD-${70_001 + n}`
        return { n, id, ts: (await slack.post(users.maya, channels.globex, `I want a refund for ${id}, it broke`)).ts }
      }),
    )
    const isTold = (ts: string, words: RegExp) =>
      slack.messages(channels.globex, ts).filter(({ text }) => words.test(text)).length
    /** The line was too bad to look up the order: the customer hears so, and a person has it. */
    const isLeftToPeople = ({ ts }: { ts: string }) => isTold(ts, /order system does not answer. A person will/) > 0
    const isDone = async () => {
      const rows = await query<{ state: string }>('select state from actions')
      const left = asked.filter(isLeftToPeople).length
      return rows.length + left === orderCount && rows.every(({ state }) => state === 'done')
    }
    /** Sam and Priya press whatever they can; who presses twice or too late is told so. */
    const press = async () => {
      for (const { ticket_id, state } of await query<{ ticket_id: string; state: string }>(
        `select ticket_id, state from actions where state in ('requested', 'failed')`,
      )) {
        const { message } = cardOf(slack, ticket_id) ?? {}
        const actionId = state === 'failed' ? 'retry_action' : 'approve_action'
        if (!message || !JSON.stringify(message.blocks).includes(actionId)) continue
        const both = [users.sam, users.priya].map((who) => slack.click(who, channels.support, message.ts, actionId))
        await Promise.allSettled(both)
      }
    }
    const deadline = Date.now() + 400_000
    for (let at = 0; !(await isDone()); at++) {
      if (Date.now() > deadline) throw new Error(`Not done: ${JSON.stringify(await query('select * from actions'))}`)
      await Promise.any(bots.map((bot) => bot.ready()))
      const killed = at < 8 ? sleep(chance.between(100, 1500)).then(() => bots[at % 2]?.kill()) : undefined
      await press()
      await killed
      if (killed) bots[at % 2] = await start()
      // Nobody waits a minute for whoever has died.
      await query(`update actions set look_at = now() where state in ('running', 'unknown', 'approved')
        and look_at > now() and tried_at < now() - interval '12 seconds'`)
      await sleep(200)
    }
    await eventually(
      async () => expect(await query('select 1 from outbox where finished_at is null')).toEqual([]),
      120_000,
    )

    const response = await fetch(`${service.url}/refunds?since=2000-01-01`, {
      headers: { authorization: `Bearer ${service.token}` },
    })
    const { refunds } = (await response.json()) as { refunds: { order: string; amount_minor: number }[] }
    const booked = refunds.map(({ order, amount_minor }) => `${order} ${amount_minor}`).sort()
    const paid = asked.filter((one) => !isLeftToPeople(one))
    expect(paid.length).toBeGreaterThan(orderCount / 2)
    expect(booked).toEqual(paid.map(({ n, id }) => `${id} ${1000 + n}`))
    for (const { id, ts } of asked) {
      const times = paid.some((one) => one.ts === ts) ? 1 : 0
      expect([id, isTold(ts, /^We have paid back \*\$10\.\d\d\* for order/)]).toEqual([id, times])
    }
    const waiting = await query<{ request: string }>(
      'select request from tickets where id not in (select ticket_id from actions)',
    )
    expect(waiting.map(({ request }) => request.match(/ORD-\d+/)?.[0]).sort()).toEqual(
      asked.filter(isLeftToPeople).map(({ id }) => id),
    )

    const compare = spawn(process.execPath, [join(dirname(builtMain()), 'cli/reconcile.js')], {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, DATABASE_URL: url, ...settings, COMPANY_DIR: onGoodLine.dir },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const printed = (await buffer(compare.stdout)).toString()
    expect(printed).toContain('✓ All is as it was said.')
    expect(compare.exitCode ?? (await new Promise((ended) => compare.once('exit', ended)))).toBe(0)
    line.close()
    company.remove()
    onGoodLine.remove()
  }, 600_000)
})
