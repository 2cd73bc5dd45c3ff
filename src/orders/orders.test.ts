import fc from 'fast-check'
import { inNoTime } from '../../test/in-no-time.ts'
import type { Order } from '../domain/order.ts'
import { findBareOrderId, findOrderIds, normalOrderId, priceOf, refundObstacle } from './orders.ts'

test.each([
  ['ORD-12345', ['ORD-12345']],
  ['my order #12345 and ord 678901', ['ORD-12345', 'ORD-678901']],
  ['ORD-12345, ord-12345', ['ORD-12345']],
  ['order number 12345', ['ORD-12345']],
  ['¿Dónde está mi pedido 12345?', ['ORD-12345']],
  ['o pedido nº 12345', ['ORD-12345']],
  ['Wo ist meine Bestellung 12345?', ['ORD-12345']],
  ['ma commande n° 12345', ['ORD-12345']],
  ['pesanan nomor 12345 sampai mana', ['ORD-12345']],
  ['注文番号：12345はどこですか', ['ORD-12345']],
  ['我的订单12345到哪了？', ['ORD-12345']],
  ['order of 2 chairs', []],
  ['call me on 5551234567', []],
])('%j names %j', (text, ids) => {
  expect(findOrderIds(text)).toEqual(ids)
})

test.each([
  ['12345', 'ORD-12345'],
  ['it is #12345.', 'ORD-12345'],
  ['12', undefined],
  ['TKT-12345678', undefined],
])('asked for its number, %j gives %j', (text, id) => {
  expect(findBareOrderId(text)).toBe(id)
})

test('whatever is written, what is found are at most five order numbers, and normal ones stay as they are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('ord', 'order', '-', '#', ' ', '1', '23', '4567', 'x', '\n') }),
      (text) => {
        const ids = findOrderIds(text)
        expect(ids.length).toBeLessThanOrEqual(5)
        for (const id of ids) {
          expect(id).toMatch(/^ORD-\d{4,12}$/)
          expect(normalOrderId(id)).toBe(id)
        }
      },
    ),
  )
})

test('long texts are read in no time', () => {
  inNoTime(() => findOrderIds('order '.repeat(70_000)))
  inNoTime(() => findBareOrderId('1'.repeat(400_000)))
})

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

test('a price is written as people write it', () => {
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
  expect(refundObstacle({ ...order, ...more }, new Date(now))).toBe(obstacle)
})
