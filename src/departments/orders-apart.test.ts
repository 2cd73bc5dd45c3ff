import { shopOrders } from '../../test/shop-orders.ts'
import { ordersApart } from './orders-apart.ts'

const { numbers } = shopOrders()
const apart = (text: string) =>
  ordersApart(text, numbers).map(({ orderIds, notHere }) => [
    ...orderIds.map((id) => id.replace('ORD-', '')),
    ...(notHere ? ['not here'] : []),
  ])

test.each([
  ['ORD-12345 arrived but ORD-12346 did not', [['12345'], ['12346', 'not here']]],
  ['12345 is not named', [[]]],
  ['Bestellung 12345 ist angekommen, aber 12346 noch nicht', [['12345']]],
  ['ORD-12345 ist angekommen, aber ORD-12346 noch nicht', [['12345'], ['12346', 'not here']]],
  ['ORD-12345 llegó, pero ORD-12346 todavía no', [['12345'], ['12346', 'not here']]],
  ['La commande ORD-12345 est arrivée mais ORD-12346 pas encore', [['12345'], ['12346', 'not here']]],
  ['ORD-12345 sudah sampai tapi ORD-12346 belum', [['12345'], ['12346', 'not here']]],
  ['ORD-12345 chegou, mas ORD-12346 ainda não', [['12345'], ['12346', 'not here']]],
  ['ORD-12345は届きましたが、ORD-12346はまだです', [['12345'], ['12346', 'not here']]],
  ['ORD-12345到了，但ORD-12346还没到', [['12345'], ['12346', 'not here']]],
  ['I want a refund for ORD-12345 and where is ORD-12346?', [['12345'], ['12346']]],
  ['Where is ORD-12345? And please cancel ORD-12346.', [['12345'], ['12346']]],
  ['I want my money back for ORD-12345, ORD-20001 and ORD-12346', [['12345', '20001', '12346']]],
  ['ORD-12345, ORD-12346 and ORD-12347 please refund', [['12345', '12346', '12347']]],
  ['ORD-12345 and ORD-12346. Please refund both.', [['12345', '12346']]],
  ['Please cancel ORD-12345 and also ORD-12346', [['12345', '12346']]],
  ['Refund ORD-12345, not ORD-12346', [['12345']]],
  ['Bitte ORD-12345 stornieren, nicht ORD-12346', [['12345']]],
  ['Reembolso de ORD-12345, no ORD-12346', [['12345']]],
  ['orders 12345 and 12346 are late', [['12345', '12346']]],
  ['ORD-12345 is broken. I want a refund for ORD-12345', [['12345']]],
])('%j', (text, expected) => expect(apart(text)).toEqual(expected))
