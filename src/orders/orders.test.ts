import type { Order } from '../domain/order.ts'
import { priceOf, refundObstacle } from './orders.ts'

const order: Order = {
  id: 'ORD-1',
  status: 'delivered',
  items: 'x',
  totalCents: 123_450,
  currency: 'USD',
  placedAt: new Date('2026-01-01'),
  arrivesAt: new Date('2026-01-10'),
  trackingUrl: null,
  refundRequested: false,
}

test('a price reads as people write it', () => {
  expect(priceOf(order)).toBe('$1,234.50')
  expect(priceOf({ totalCents: 500, currency: 'EUR' })).toBe('€5.00')
})

test.each([
  ['within 30 days', {}, '2026-02-08', undefined],
  ['after 30 days', {}, '2026-02-10', 'too late'],
  ['before it has arrived', { status: 'shipped' as const }, '2026-06-01', undefined],
  ['once it was paid back', { status: 'refunded' as const }, '2026-01-11', 'already refunded'],
  ['once it was asked for', { refundRequested: true }, '2026-01-11', 'already requested'],
])('a refund %s', (_, more, now, obstacle) => {
  expect(refundObstacle({ ...order, ...more }, new Date(now), 30)).toBe(obstacle)
})
