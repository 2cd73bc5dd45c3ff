import type { Order } from '../domain/order.ts'
import { wordsIn } from '../languages/words.ts'
import { toldInZone } from './told-in-zone.ts'

const order: Order = {
  id: 'ORD-1',
  status: 'delivered',
  items: 'a lamp',
  totalCents: 100,
  currency: 'EUR',
  placedAt: new Date('2026-03-01T10:00:00Z'),
  arrivesAt: new Date('2026-03-12T23:30:00Z'),
  trackingUrl: null,
  refundRequested: false,
}
const source = (found?: Order) => ({
  findOrder: async () => found,
  hasOrders: async () => true,
  recentOrders: async () => (found ? [found] : []),
})
const found = (timeZone: string) => toldInZone(source(order), timeZone).findOrder({} as never, 'ORD-1')

test.each([
  ['UTC', 'March 12', '2026-03-12T23:30:00Z'],
  ['Europe/Berlin', 'March 13', '2026-03-13T00:30:00+01:00'],
  ['America/New_York', 'March 12', '2026-03-12T19:30:00-04:00'],
  ['Asia/Kolkata', 'March 13', '2026-03-13T05:00:00+05:30'],
])('in %s an order that came half an hour before midnight UTC came on %s', async (timeZone, day, json) => {
  const told = await found(timeZone)
  expect(told && wordsIn('en').orderStatus(told)).toContain(day)
  expect(JSON.parse(JSON.stringify(told)).arrivesAt).toBe(json)
  expect(told?.arrivesAt?.getTime()).toBe(order.arrivesAt?.getTime())
})

test('an order that does not exist stays unknown', async () => {
  expect(await toldInZone(source(), 'UTC').findOrder({} as never, 'ORD-2')).toBeUndefined()
})

test('a list of orders is told in the zone, too', async () => {
  const [told] = await toldInZone(source(order), 'Asia/Kolkata').recentOrders({} as never, 3)
  expect(JSON.parse(JSON.stringify(told)).arrivesAt).toBe('2026-03-13T05:00:00+05:30')
})
