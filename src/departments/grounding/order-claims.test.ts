import { wordsIn } from '../../languages/words.ts'
import { findWrongStatus as findInSentences, type OrderShown, ordersIn } from './order-claims.ts'
import { itemsOf } from './sentences.ts'

const findWrongStatus = (reply: string, orders: OrderShown[], language: string) =>
  findInSentences(itemsOf(reply), orders, language)

const shipped: OrderShown = {
  id: 'ORD-12345',
  status: 'shipped',
  placedAt: '2026-03-02T10:00:00.000Z',
  arrivesAt: '2026-03-12T10:00:00.000Z',
}
const delivered: OrderShown = { ...shipped, id: 'ORD-12346', status: 'delivered' }
const processing: OrderShown = { ...shipped, id: 'ORD-12347', status: 'processing' }

describe('what a model says of an order that is on its way', () => {
  test.each([
    ['en', 'Your order ORD-12345 is on its way and should arrive on March 12.'],
    ['en', 'It was shipped on its way to you; it has not been delivered yet.'],
    ['en', 'Once it has been delivered, you can return it.'],
    ['en', 'You placed it on March 2, 2026, and it will be delivered by 12 March.'],
    ['de', 'Ihre Bestellung ist unterwegs und kommt voraussichtlich am 12. März 2026 an.'],
    ['de', 'Sie wurde noch nicht zugestellt.'],
    ['es', 'Su pedido está en camino y llegará el 12 de marzo.'],
    ['pt', 'O seu pedido está a caminho e chegará em 12 de março.'],
    ['fr', 'Votre commande est en route et arrivera le 12 mars.'],
    ['id', 'Pesanan Anda sedang dalam perjalanan dan akan tiba pada 12 Maret.'],
    ['ja', 'ご注文は配送中です。3月12日に届く予定です。'],
    ['zh', '您的订单正在配送途中，预计3月12日送达。'],
  ])('may be said (%s): %s', (language, reply) => {
    expect(findWrongStatus(reply, [shipped], language)).toBeUndefined()
  })

  test.each([
    ['en', 'Your order ORD-12345 has been delivered.'],
    ['en', 'Good news: it was delivered on March 12!'],
    ['en', 'It has arrived.'],
    ['en', 'Your order is still being prepared.'],
    ['en', 'It has not been shipped yet.'],
    ['en', 'It is on its way and arrives on March 2.'],
    ['de', 'Ihre Bestellung wurde am 12. März zugestellt.'],
    ['de', 'Ihre Bestellung ist bereits angekommen.'],
    ['es', 'Su pedido ya ha sido entregado.'],
    ['es', 'Su pedido se está preparando.'],
    ['pt', 'O seu pedido já foi entregue.'],
    ['fr', 'Votre commande a été livrée le 12 mars.'],
    ['fr', 'Votre commande est en préparation.'],
    ['id', 'Pesanan Anda sudah diterima.'],
    ['ja', 'ご注文は配達済みです。'],
    ['ja', 'ご注文は準備中です。'],
    ['zh', '您的订单已于3月12日送达。'],
    ['zh', '您的订单正在处理中。'],
  ])('may not be said (%s): %s', (language, reply) => {
    expect(findWrongStatus(reply, [shipped], language)).toMatch(/order/)
  })
})

test('of several orders each is held against its own', () => {
  const both = [shipped, delivered]
  expect(findWrongStatus('ORD-12345 is on its way. ORD-12346 has been delivered.', both, 'en')).toBeUndefined()
  expect(findWrongStatus('ORD-12346 is on its way. ORD-12345 has been delivered.', both, 'en')).toBeDefined()
})

test('of an order that no tool has shown nothing may be said', () => {
  expect(findWrongStatus('Your order is on its way.', [], 'en')).toBeDefined()
  expect(findWrongStatus('When your order has been delivered, you can return it.', [], 'en')).toBeUndefined()
})

test.each(['en', 'id', 'es', 'pt', 'fr', 'de', 'ja', 'zh'])(
  'what the bot itself says of orders holds (%s)',
  (language) => {
    for (const shown of [shipped, delivered, processing, { ...shipped, status: 'cancelled' as const }]) {
      const order = {
        ...shown,
        items: 'Lamp',
        totalCents: 4900,
        currency: 'USD',
        placedAt: new Date(shown.placedAt),
        arrivesAt: new Date(shown.arrivesAt ?? 0),
        trackingUrl: null,
        refundRequested: false,
      }
      expect(findWrongStatus(wordsIn(language).orderStatus(order), [shown], language)).toBeUndefined()
      const other = shown.status === 'shipped' ? delivered : shipped
      expect(
        findWrongStatus(wordsIn(language).orderStatus(order), [{ ...other, id: shown.id }], language),
      ).toBeDefined()
    }
  },
)

test('orders are read from the results of tools, and from nothing else', () => {
  const result = JSON.stringify({ found: true, order: { ...shipped, totalCents: 100 } })
  expect(ordersIn([result, '{"found":false}', 'no JSON', JSON.stringify({ passage: result })])).toEqual([shipped])
})
