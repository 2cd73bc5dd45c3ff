import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { fetchByContract } from '../../../test/orders-api.ts'
import { type OrdersService, startOrdersService } from '../../../test/orders-service.ts'
import { quiet } from '../../../test/quiet.ts'
import { failuresInARow, firstRestMs } from '../../base/breaker.ts'
import type { Payback } from '../../domain/refund.ts'
import type { OrderSource, Owner, Payer } from '../orders.ts'
import { OrdersAway } from '../orders-away.ts'
import { offers } from '../orders-from.ts'
import { createHttpOrders, type HttpOrderParts } from './http-orders.ts'

const order = (id: string, customer: string, more: object = {}) => ({
  ...{ id, customer, status: 'shipped', items: 'Two chairs', total_minor: 4990, currency: 'USD' },
  placed_at: `2026-03-0${id.at(-1)}T10:00:00Z`,
  ...more,
})

const maya: Owner = { workspaceId: 'T1', accounts: ['U1', 'maya@globex.example', 'globex'] }
const tomas: Owner = { workspaceId: 'T1', accounts: ['tomas@initech.example'] }

describe('the sample service, spoken to as docs/reference/orders-api.yaml says', () => {
  let service: OrdersService
  let source: OrderSource
  const contract = fetchByContract()
  beforeAll(async () => {
    service = await startOrdersService({
      orders: [
        order('A-1', 'globex', { arrives_at: '2026-03-10T00:00:00+02:00', tracking_url: 'https://t.example/1' }),
        order('A-3', 'maya@globex.example'),
        order('A-2', 'globex', { arrives_at: null }),
        order('B-1', 'tomas@initech.example'),
        order('Ä/4 ?', 'globex', { placed_at: '2025-01-01T00:00:00Z' }),
      ],
      events: [{ order: 'A-1', at: '2026-03-01T10:00:00Z', status: 'processing' }],
      invoices: [
        {
          number: 'IN-1',
          customer: 'globex',
          status: 'open',
          total_minor: 900,
          currency: 'EUR',
          issued_at: '2026-03-01T00:00:00Z',
        },
        {
          number: 'IN-2',
          customer: 'initech',
          status: 'paid',
          total_minor: 1,
          currency: 'EUR',
          issued_at: '2026-03-01T00:00:00Z',
        },
      ],
      subscriptions: [
        { customer: 'globex', plan: 'Grow', status: 'active', currency: 'EUR', renews_at: '2026-04-01T00:00:00Z' },
      ],
    })
    source = opened({ ...service, fetch: contract.fetch, offers: [...offers] })
  })
  afterAll(() => service.close())

  test('a customer’s order is found, whatever characters its number has', async () => {
    expect(await source.findOrder(maya, 'A-1')).toEqual({
      ...{ id: 'A-1', status: 'shipped', items: 'Two chairs', totalCents: 4990, currency: 'USD' },
      placedAt: new Date('2026-03-01T10:00:00Z'),
      arrivesAt: new Date('2026-03-09T22:00:00Z'),
      trackingUrl: 'https://t.example/1',
      refundRequested: false,
    })
    expect(await source.findOrder(maya, 'Ä/4 ?')).toMatchObject({ id: 'Ä/4 ?' })
  })

  test('an order of somebody else looks like one that does not exist', async () => {
    expect(await source.findOrder(maya, 'B-1')).toBeUndefined()
    expect(await source.findOrder(maya, 'A-9')).toBeUndefined()
    expect(await source.orderEvents?.(tomas, 'A-1')).toEqual([])
  })

  test('the latest orders of all accounts of a customer are listed, the newest first', async () => {
    expect((await source.recentOrders(maya, 2)).map(({ id }) => id)).toEqual(['A-3', 'A-2'])
    expect(await source.hasOrders(maya)).toBe(true)
    expect(await source.hasOrders({ workspaceId: 'T1', accounts: ['U9'] })).toBe(false)
  })

  test('events, invoices and subscriptions come with what the service says of them', async () => {
    expect(await source.orderEvents?.(maya, 'A-1')).toEqual([
      { at: new Date('2026-03-01T10:00:00Z'), status: 'processing' },
    ])
    expect(await source.invoices?.(maya, 5)).toMatchObject([{ number: 'IN-1', dueAt: null, url: null }])
    expect(await source.subscriptions?.(maya, 5)).toMatchObject([{ plan: 'Grow', amountCents: null, endsAt: null }])
  })

  test('a code is sent to the address that the service has', async () => {
    expect(await source.sendCode?.('globex', '123456', 'en')).toBe(true)
    expect(service.printed.at(-1)).toBe('To the address of globex: your code is 123456')
    expect(await source.sendCode?.('nobody', '123456', 'en')).toBe(false)
  })

  const payback: Payback = { orderId: 'A-1', amountCents: 2000, currency: 'USD', reason: 'broken', key: 'key-1' }
  const payer = () => source.payer as Payer // it offers refunds

  test('money is paid back once for each key, however often it is asked for', async () => {
    expect(await payer().lookUpPayback(payback)).toBeUndefined()
    const paid = await payer().payBack(payback)
    expect(paid).toMatchObject({ state: 'paid', amountCents: 2000, currency: 'USD' })
    expect(await payer().payBack(payback)).toEqual(paid)
    expect(await payer().lookUpPayback(payback)).toEqual(paid)
    const booked = []
    for await (const each of payer().listPaybacks(new Date(0))) booked.push(each)
    expect(booked).toMatchObject([{ key: 'key-1', orderId: 'A-1', amountCents: 2000 }])
  })

  test('what the service refuses is refused, with its reason for staff', async () => {
    const tooMuch = await payer().payBack({ ...payback, key: 'key-2', amountCents: 4000 })
    expect(tooMuch).toEqual({ state: 'refused', reason: 'Only 2990 of it is left' })
    expect(await payer().payBack({ ...payback, key: 'key-3', currency: 'EUR' })).toMatchObject({ state: 'refused' })
    expect(await payer().payBack({ ...payback, key: 'key-4', orderId: 'A-9' })).toMatchObject({ state: 'refused' })
  })

  test('the same key for another amount is neither paid nor refused: somebody has to look', async () => {
    await expect(payer().payBack({ ...payback, amountCents: 1 })).rejects.toThrow('409')
  })

  test('every path of the contract was spoken', () => {
    expect(new Set(contract.operations)).toEqual(
      new Set([
        'findOrder',
        'listOrders',
        'listOrderEvents',
        'payBack',
        'lookUpRefund',
        'listRefunds',
        'listInvoices',
        'listSubscriptions',
        'sendCode',
      ]),
    )
  })
})

describe('a service that does what it likes', () => {
  let server: Server | undefined
  afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))))

  async function answering(answer: RequestListener, more: Partial<HttpOrderParts> = {}): Promise<OrderSource> {
    const started = createServer(answer)
    server = started
    await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening))
    const { port } = started.address() as AddressInfo // a listening TCP server has an address with a port
    return opened({ url: `http://127.0.0.1:${port}`, token: 'a-token-for-tests', offers: ['refunds'], ...more })
  }
  const says = (body: unknown, status = 200): RequestListener => {
    return (_, response) => void response.writeHead(status).end(JSON.stringify(body))
  }
  const payback: Payback = { orderId: 'A-1', amountCents: 2000, currency: 'USD', reason: 'broken', key: 'key-1' }
  const refund = {
    ...{ reference: 'R', key: 'key-1', order: 'A-1', state: 'paid', amount_minor: 2000, currency: 'USD' },
    at: '2026-03-01T00:00:00Z',
  }

  test('lists orders of others: they are dropped, and the log says so without naming them', async () => {
    const lines: string[] = []
    const log = pino({}, { write: (line) => void lines.push(line) })
    const source = await answering(
      says({ orders: [order('B-1', 'tomas@initech.example'), order('A-1', 'Maya@Globex.example')] }),
      { log },
    )
    expect((await source.recentOrders(maya, 5)).map(({ id }) => id)).toEqual(['A-1'])
    expect(lines.join()).toContain('data of other customers')
    expect(lines.join()).not.toContain('tomas')
  })

  test.each([
    ['a page instead of JSON', (_, response) => void response.end('<html>')],
    ['another shape', says({ id: 'A-1' })],
    ['an amount in words', says(order('A-1', 'globex', { total_minor: '49.90' }))],
    ['an address that is none', says(order('A-1', 'globex', { tracking_url: 'javascript:alert(1)' }))],
    ['another order', says(order('A-2', 'globex'))],
    ['that the token is wrong', says({ error: 'unauthorized' }, 401)],
    ['404 as a wrong address does', (_, response) => void response.writeHead(404).end('Not Found')],
    ['too much', (_, response) => void response.end(`"${'x'.repeat(1_100_000)}"`)],
    ['nothing, and hangs up', (request) => void request.socket.destroy()],
    ['that it is broken', says({ error: 'invalid' }, 500)],
  ] satisfies [string, RequestListener][])('answers %s: nobody knows, which is no "not found"', async (_, answer) => {
    const source = await answering(answer)
    await expect(source.findOrder(maya, 'A-1')).rejects.toThrow(OrdersAway)
  })

  test('is asked for nothing but orders, whatever an order’s number says', async () => {
    const paths: string[] = []
    const source = await answering((request, response) => {
      paths.push(request.url ?? '')
      says({ error: 'not_found' }, 404)(request, response)
    })
    for (const id of ['.', '..', '', '../refunds', 'A-1/refunds', 'A-1?x=1#y', '%2e%2e', '\ud800', '//evil.example/'])
      expect(await source.findOrder(maya, id)).toBeUndefined()
    expect(await source.payer?.payBack({ ...payback, orderId: '..' })).toMatchObject({ state: 'refused' })
    expect(paths.filter((path) => !/^\/orders\/[^/?#]+$/.test(path))).toEqual([])
    expect(paths).toHaveLength(6)
  })

  test('redirects: the token goes nowhere else', async () => {
    let elsewhere = 0
    const other = createServer((_, response) => {
      elsewhere += 1
      response.end()
    })
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const { port } = other.address() as AddressInfo // a listening TCP server has an address with a port
    const location = `http://localhost:${port}/`
    const source = await answering((_, response) => void response.writeHead(307, { location }).end())
    await expect(source.findOrder(maya, 'A-1')).rejects.toThrow('redirects')
    await expect(source.payer?.payBack(payback)).rejects.toThrow('redirects')
    expect(elsewhere).toBe(0)
    await new Promise((done) => other.close(done))
  })

  test('fails once: reading is tried again, paying is not', async () => {
    const asked: string[] = []
    const source = await answering((request, response) => {
      asked.push(request.method ?? '')
      if (asked.length === 1 || request.method === 'POST') return void response.writeHead(503).end()
      says(order('A-1', 'globex'))(request, response)
    })
    expect(await source.findOrder(maya, 'A-1')).toMatchObject({ id: 'A-1' })
    await expect(source.payer?.payBack(payback)).rejects.toThrow('503')
    expect(asked).toEqual(['GET', 'GET', 'POST'])
  })

  test.each([
    ['another key', { ...refund, key: 'key-2' }],
    ['another order', { ...refund, order: 'A-2' }],
    ['no state', { ...refund, state: undefined }],
    ['an unknown state', { ...refund, state: 'maybe' }],
  ])('speaks of a refund with %s: nobody knows what became of it', async (_, said) => {
    const source = await answering(says(said))
    await expect(source.payer?.payBack(payback)).rejects.toThrow(OrdersAway)
    await expect(source.payer?.lookUpPayback(payback)).rejects.toThrow(OrdersAway)
  })

  test('has accepted a refund that is not paid yet, or has refused it later', async () => {
    const source = await answering((request, response) =>
      says({
        ...refund,
        ...(request.method === 'POST' ? { state: 'pending' } : { state: 'refused', reason: 'bank says no' }),
      })(request, response),
    )
    expect(await source.payer?.payBack(payback)).toMatchObject({ state: 'pending', reference: 'R' })
    expect(await source.payer?.lookUpPayback(payback)).toEqual({ state: 'refused', reason: 'bank says no' })
  })

  test('keeps failing: it is not asked for a while, then tried once', async () => {
    let asked = 0
    let now = new Date('2026-03-01T00:00:00Z')
    const source = await answering(
      (_, response) => {
        asked += 1
        response.writeHead(500).end()
      },
      { now: () => now },
    )
    const ask = () => source.payer?.payBack(payback).catch((error: unknown) => String(error))
    for (let i = 0; i < failuresInARow; i++) await ask()
    expect(await ask()).toContain('not asked for now')
    expect(asked).toBe(failuresInARow)
    now = new Date(now.getTime() + firstRestMs)
    expect(await ask()).toContain('500')
    expect(asked).toBe(failuresInARow + 1)
  })

  test('offers nothing but orders: nothing else is promised', async () => {
    const source = await answering(says({ orders: [] }), { offers: [] })
    expect(Object.keys(source).sort()).toEqual(['findOrder', 'hasOrders', 'recentOrders'])
  })
})

const opened = ({ url, token, ...more }: Partial<HttpOrderParts> & { url: string; token: string }): OrderSource =>
  createHttpOrders({ url, token, fetch, now: () => new Date(), log: quiet, offers: [], ...more })
