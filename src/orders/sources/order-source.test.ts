import { freshDatabase } from '../../../test/fresh-database.ts'
import { startOrdersService } from '../../../test/orders-service.ts'
import { startProxy } from '../../../test/proxy.ts'
import { quiet } from '../../../test/quiet.ts'
import type { OrdersFromWhere } from '../orders-from.ts'
import { createOrderSource, type OrderSettings } from './order-source.ts'

const you = { workspaceId: 'T1', accounts: ['you'] }

test('a company’s service is reached through the proxy that is set', async () => {
  const [service, proxy, { db, close }] = await Promise.all([startOrdersService(), startProxy('hush'), freshDatabase()])
  const from = { http: { url: service.url.replace('127.0.0.1', 'orders.example'), offers: [] } }
  const settings = { token: service.token, stripe: {} }
  const parts = { db, settings, proxies: { http: proxy.url }, now: () => new Date(), log: quiet }
  const source = await createOrderSource(from, parts)
  expect(await source.findOrder(you, 'A-10001')).toMatchObject({ id: 'A-10001' })
  expect(proxy.hosts).toEqual(['orders.example'])
  await Promise.all([service.close(), proxy.close(), close()])
})

test.each([
  ['ORDERS_TOKEN', { http: { url: 'https://orders.example', offers: [] } }, { stripe: {} }],
  ['STRIPE_SECRET_KEY', { stripe: {} }, { token: 'a-token-for-tests', stripe: {} }],
] satisfies [string, OrdersFromWhere, OrderSettings][])(
  'without %s the remedy is named',
  async (name, from, settings) => {
    const { db, close } = await freshDatabase()
    const opened = createOrderSource(from, { db, settings, now: () => new Date(), log: quiet })
    await expect(opened).rejects.toThrow(`${name} is not set`)
    await close()
  },
)
