// A small service that speaks docs/reference/orders-api.yaml, to copy and to put in front of your own system. Everything is in memory here:
// replace the four collections by your database. Run it with ORDERS_TOKEN=some-long-secret node orders-service.mjs
import { randomUUID, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

const { ORDERS_TOKEN = '', PORT = '8080', ORDERS_DATA } = process.env
const data = ORDERS_DATA ?? readFileSync(new URL('data.json', import.meta.url), 'utf8')
const { orders = [], events = [], invoices = [], subscriptions = [] } = JSON.parse(data)
const addresses = Object.fromEntries(orders.map(({ customer }) => [customer, `the address of ${customer}`]))
/** By Idempotency-Key. In a database: a unique column, filled in the transaction that pays. */
const refunds = new Map()

const failed = (status, error, reason) => [status, { error, reason }]
const dateOf = ({ placed_at, issued_at }) => new Date(placed_at ?? issued_at ?? 0).getTime()
const ofAccounts = (things, query) =>
  things
    .filter(({ customer }) => query.getAll('account').includes(customer))
    .sort((a, b) => dateOf(b) - dateOf(a))
    .slice(0, Number(query.get('limit')))

/** Pays once for each key. Never more than is left of the order. */
function payBack(order, key, { amount_minor, currency, reason }) {
  const known = refunds.get(key)
  if (known) {
    const isSame = known.order === order.id && known.amount_minor === amount_minor && known.currency === currency
    return isSame ? [200, known] : failed(409, 'conflict')
  }
  if (currency !== order.currency) return failed(422, 'refused', `It was paid in ${order.currency}`)
  const paid = [...refunds.values()].filter((each) => each.order === order.id)
  const left = order.total_minor - paid.reduce((sum, each) => sum + each.amount_minor, 0)
  if (amount_minor > left) return failed(422, 'refused', `Only ${left} of it is left`)
  const at = new Date().toISOString()
  const refund = {
    reference: `RF-${randomUUID()}`,
    key,
    order: order.id,
    state: 'paid',
    amount_minor,
    currency,
    at,
    reason,
  }
  refunds.set(key, refund)
  order.refunded_minor = order.total_minor - left + amount_minor
  if (amount_minor === left) order.status = 'refunded'
  return [201, refund]
}

const routes = {
  'GET /orders': ({ query }) => [200, { orders: ofAccounts(orders, query) }],
  'GET /orders/:id': ({ order }) => [200, order],
  'GET /orders/:id/events': ({ order }) => [200, { events: events.filter((each) => each.order === order.id) }],
  'POST /orders/:id/refunds': ({ order, key, body }) => payBack(order, key, body),
  'GET /refunds/:id': ({ id }) => (refunds.has(id) ? [200, refunds.get(id)] : failed(404, 'not_found')),
  'GET /refunds': ({ query }) => [200, { refunds: [...refunds.values()].filter(({ at }) => at >= query.get('since')) }],
  'GET /invoices': ({ query }) => [200, { invoices: ofAccounts(invoices, query) }],
  'GET /subscriptions': ({ query }) => [200, { subscriptions: ofAccounts(subscriptions, query) }],
  'POST /accounts/:id/codes': ({ id, body }) => {
    if (!addresses[id]) return failed(404, 'not_found')
    console.log(`To ${addresses[id]}: your code is ${body.code}`) // send an e-mail instead
    return [204]
  },
}

async function answer(request) {
  if (!ORDERS_TOKEN) return failed(401, 'unauthorized')
  const given = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${ORDERS_TOKEN}`)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return failed(401, 'unauthorized')
  const { pathname, searchParams: query } = new URL(request.url, 'http://service')
  const [, kind, id, more] = pathname.split('/').map(decodeURIComponent)
  const route = routes[`${request.method} /${kind}${id ? '/:id' : ''}${more ? `/${more}` : ''}`]
  const order = orders.find((each) => each.id === id)
  if (!route || (kind === 'orders' && id && !order)) return failed(404, 'not_found')
  const body = request.method === 'POST' ? JSON.parse(await text(request)) : undefined
  return route({ id, order, query, body, key: request.headers['idempotency-key'] })
}

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request).catch(() => failed(400, 'invalid'))
  response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body))
})
server.listen(Number(PORT), () => console.log(`Orders at http://127.0.0.1:${server.address().port}`))
