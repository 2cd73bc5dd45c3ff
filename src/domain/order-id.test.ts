import fc from 'fast-check'
import { inNoTime } from '../../test/in-no-time.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import { orderNumberWords } from '../languages/order-number-words.ts'
import { readingOrderNumbers } from './order-id.ts'

const {
  find: findOrderIds,
  given: findGivenOrderIds,
  without: withoutOrderIds,
  normal: normalOrderId,
  example,
} = shopOrders().numbers

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
  ['Can I return order 12345 please?', ['ORD-12345']],
  ['order 12300 arrived broken', ['ORD-12300']],
  ['I think order 12345 is lost', ['ORD-12345']],
  ['ORD-20261112 is missing', ['ORD-20261112']],
  ['order of 2 chairs', []],
  ['call me on 5551234567', []],
  ['https://shop.example/orders/ORD-12345?x=1', ['ORD-12345']],
  ['https://shop.example/orders/12345?x=1', ['ORD-12345']],
  ['see my order (https://shop.example/account/order/12345/track#map)', ['ORD-12345']],
  ['https://shop.example/account?lang=de&order_id=12345', ['ORD-12345']],
  ['https://shop.example/blog/orders/2024/11', []],
  ['https://shop.example/products/desk-12345', []],
  ['orders 12345 and 12346', ['ORD-12345', 'ORD-12346']],
  ['order #12345, #12346 & 12347', ['ORD-12345', 'ORD-12346', 'ORD-12347']],
  ['ORD-12345/12346', ['ORD-12345', 'ORD-12346']],
  ['Bestellungen 12345 und 12346', ['ORD-12345', 'ORD-12346']],
  ['pedidos 12345 y 12346', ['ORD-12345', 'ORD-12346']],
  ['注文12345と12346', ['ORD-12345', 'ORD-12346']],
  ['ORD-12345 and 2 desks, and 1500 EUR', ['ORD-12345']],
  ['ORD-12345, 20261112', ['ORD-12345']],
  ['order “12345” or order (12346)', ['ORD-12345', 'ORD-12346']],
  ['order ID: 12345', ['ORD-12345']],
  ['ＯＲＤ－１２３４５', ['ORD-12345']],
  ['ORD‑12345', ['ORD-12345']],
])('%j names %j', (text, ids) => {
  expect(findOrderIds(text)).toEqual(ids)
})

test.each([
  'We would like to order 1200 licences',
  'Can we order 1500 desks?',
  'our next order: 2500 units',
  'nuestro pedido 1200 licencias',
  'nosso pedido: 1200 licenças',
  'notre commande : 1200 licences',
  'je commande 1250 chaises',
  'Bestellung: 1200 Lizenzen',
  'pesanan 1200 lisensi',
  '注文1200個',
  '订单1200件',
  'my order 2026-11-12',
  'the order 4599.00 was too dear',
  'order 4599 USD',
  'Bestellung 4599 €',
  'order 2 desks',
  'order 1000 requests a day',
  'Please order 1500 desks for us',
  'my order of 2024 was late',
  'order 2024 was late',
  'the order was at 1430h',
  'order version 2024',
  'order v1234',
  'order TKT-12345678',
  'order 0812 3456 7890',
  'write to order-12345@shop.example',
  'order 1200 Personen',
  'pedido 1500 veces',
  '订单1200次',
])('%j counts, dates or prices something and names no order', (text) => {
  expect(findOrderIds(text)).toEqual([])
  expect(withoutOrderIds(text)).toBe(text)
})

test.each([
  ['12345', ['ORD-12345']],
  ['it is #12345.', ['ORD-12345']],
  ['12345 and 12346', ['ORD-12345', 'ORD-12346']],
  ['ORD-12345, the other is 12346', ['ORD-12345']],
  ['12', []],
  ['TKT-12345678', []],
])('asked for its number, %j gives %j', (text, ids) => {
  expect(findGivenOrderIds(text)).toEqual(ids)
})

test('any text yields at most five order numbers, and normalised ones stay as they are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('ord', 'order', '-', '#', ' ', '1', '23', '4567', 'x', '\n') }),
      (text) => {
        for (const ids of [findOrderIds(text), findGivenOrderIds(text)]) {
          expect(ids.length).toBeLessThanOrEqual(5)
          for (const id of ids) {
            expect(id).toMatch(/^ORD-\d{4,12}$/)
            expect(normalOrderId(id)).toBe(id)
          }
        }
      },
    ),
  )
})

test('long texts are read in linear time', () => {
  inNoTime(() => findOrderIds('order '.repeat(70_000)))
  inNoTime(() => findOrderIds('order 12345 '.repeat(30_000)))
  inNoTime(() => withoutOrderIds('order 12345 '.repeat(30_000)))
  inNoTime(() => findGivenOrderIds('1'.repeat(400_000)))
  inNoTime(() => findGivenOrderIds('12345 '.repeat(60_000)))
})

test('what is asked for is shown by an example that would do', () => {
  expect(example).toBe('ORD-12345')
  expect(findOrderIds(example)).toEqual([example])
})

describe('a company whose numbers look otherwise', () => {
  const slashes = readingOrderNumbers(
    { prefix: 'SO/24-', digits: [6, 6], words: ['sales order', 'so'] },
    orderNumberWords,
  )
  const bare = readingOrderNumbers({ prefix: '', digits: [8, 10], words: ['booking'] }, orderNumberWords)

  test.each([
    ['where is SO/24-123456?', ['SO/24-123456']],
    ['so/24-123456 and sales order no. 654321', ['SO/24-123456', 'SO/24-654321']],
    ['order 123456', []],
    ['so 12345', []],
    ['ORD-123456', []],
  ])('%j names %j', (text, ids) => expect(slashes.find(text)).toEqual(ids))

  test('digits alone are its numbers only after its word, or when they were asked for', () => {
    expect(bare.find('booking 12345678')).toEqual(['12345678'])
    expect(bare.find('call 12345678')).toEqual([])
    expect(bare.given('12345678')).toEqual(['12345678'])
    expect(bare.example).toBe('12345678')
    expect(slashes.example).toBe('SO/24-123456')
  })
})
