import { shopOrders } from '../../test/shop-orders.ts'
import { mayAnswer } from './awaiting.ts'

const { numbers } = shopOrders()

describe.each([
  [
    'English',
    [
      '12345',
      '#12345',
      'it’s 12345',
      'My order number is 12345, sorry!',
      'Sorry, here it is: 12345',
      '12345, ordered last week',
      'Hi! Order 12345 please',
      'I think it was 12345',
      'ORD-12345 and I also want to know the price',
    ],
    [
      'I ordered it on 20261112, paid 4599 by card',
      'I paid 4599',
      'Call me on 5551234567',
      'Phone: 5551234567',
      '+1 555 123 4567',
      'We need 1200 licences',
      'Can we order 1200 licences?',
      'It was in 2026',
      '$4599',
      '4599 USD',
      'on 2026-11-12',
      'on 12/11/2026',
      'I do not have it',
      'What are your opening hours?',
      'TKT-12345678',
    ],
  ],
  [
    'Indonesian',
    ['nomornya 12345', 'Pesanan saya 12345 ya kak', 'ini nomornya: 12345'],
    [
      'saya pesan tanggal 20261112, bayar 4599 pakai kartu',
      'Rp 4599',
      'telepon 081234567890',
      'kami butuh 1200 lisensi',
      'tahun 2026',
    ],
  ],
  [
    'Spanish',
    ['es el 12345', 'Mi número de pedido es 12345', 'Perdón, aquí está: 12345'],
    [
      'lo pedí el 20261112 y pagué 4599 con tarjeta',
      'pagué 4599',
      'mi teléfono es 612345678',
      'queremos 1200 licencias',
      '4599 €',
    ],
  ],
  [
    'Portuguese',
    ['é o 12345', 'O número do meu pedido é 12345', 'Desculpe, aqui: 12345'],
    [
      'comprei em 20261112, paguei 4599 no cartão',
      'R$ 4599',
      'meu telefone é 912345678',
      'precisamos de 1200 licenças',
    ],
  ],
  [
    'French',
    ['c’est le 12345', 'Ma commande est la 12345', 'Pardon, voici le numéro : 12345'],
    [
      'je l’ai achetée le 20261112, payé 4599 par carte',
      'payé 4599',
      'mon téléphone : 0612345678',
      'il nous faut 1200 licences',
      '4599 €',
    ],
  ],
  [
    'German',
    ['Es ist die 12345', 'Meine Bestellnummer lautet 12345', 'Entschuldigung, hier: 12345'],
    [
      'Ich habe am 20261112 bestellt und 4599 mit Karte bezahlt',
      'bezahlt habe ich 4599',
      'Telefon 030123456789',
      'wir brauchen 1200 Lizenzen',
      '4599 Euro',
    ],
  ],
  [
    'Japanese',
    ['12345です', '注文番号は12345です', 'すみません、12345です'],
    [
      '20261112に買いました。カードで4599円払いました',
      '4599円',
      '電話は0312345678です',
      '1200ライセンス必要です',
      '2026年です',
    ],
  ],
  [
    'Chinese',
    ['是12345', '我的订单号是12345', '不好意思，12345'],
    ['我20261112买的，刷卡付了4599', '4599元', '电话13812345678', '我们需要1200个授权', '2026年'],
  ],
])('asked in %s for the number of an order', (_, answers, others) => {
  test.each(answers)('%j may be the answer', (text) => {
    expect(mayAnswer(numbers, 'order_number', text)).toBe(true)
  })

  test.each(others)('%j is a matter of its own', (text) => {
    expect(mayAnswer(numbers, 'order_number', text)).toBe(false)
  })
})

test('where there are no orders, nothing is an answer about one', () => {
  expect(mayAnswer(undefined, 'order_number', 'ORD-12345')).toBe(false)
})
