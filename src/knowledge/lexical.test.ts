import fc from 'fast-check'
import { reader } from '../../test/shop-reader.ts'
import { slipsBetween } from '../base/slips-between.ts'
import { indexTexts } from './lexical.ts'
import { indexTypos, nearestTermIn } from './typos.ts'

const index = indexTexts(
  [
    {
      id: 'returns',
      language: 'en',
      parts: [
        { text: 'Returns', weight: 3 },
        { text: 'Send an item back within 30 days of delivery.', weight: 1 },
      ],
    },
    {
      id: 'cleaning',
      language: 'en',
      parts: [
        { text: 'Cleaning the chair', weight: 3 },
        { text: 'Vacuum the fabric once a month.', weight: 1 },
      ],
    },
    { id: '退货', language: 'zh', parts: [{ text: '您可以在三十天内退货', weight: 1 }] },
  ],
  reader,
)

const best = (question: string, language = 'en') =>
  [...index.scores(question, language)].sort((a, b) => b[1] - a[1])[0]?.[0]

test('words are found whatever their ending, and with a typo', () => {
  expect(best('how do I clean it')).toBe('cleaning')
  expect(best('vaccum')).toBe('cleaning')
  expect(best('returning')).toBe('returns')
})

test('an article is read to its end, however long it is', () => {
  const rows = Array.from({ length: 300 }, (_, i) => `Row ${i} has a number.`).join('\n')
  const long = indexTexts(
    [{ id: 'rules', language: 'en', parts: [{ text: `${rows}\nUnicycles hang on hooks.`, weight: 1 }] }],
    reader,
  )
  expect([...long.scores('where do unicycles hang', 'en').keys()]).toEqual(['rules'])
  expect(reader.termsOf(`${'x'.repeat(2_000)} unicycles`)).toContain('unicycl')
})

test('Chinese words are found without spaces', () => {
  expect(best('我想退货', 'zh')).toBe('退货')
})

test('scores stay between nothing shared and everything covered', () => {
  expect([...index.scores('the quick brown fox', 'en')]).toEqual([])
  expect([...index.scores('', 'en')]).toEqual([])
  expect(Math.max(...index.scores('cleaning chair', 'en').values())).toBeLessThanOrEqual(1)
})

const nearest = (written: string, ...known: string[]) => nearestTermIn(indexTypos(known))(written)

test('the longer the word, the more typos are forgiven', () => {
  expect(nearest('cat', 'car')).toBeUndefined()
  expect(nearest('retrun', 'return', 'refund')).toBe('return')
  expect(nearest('guarntte', 'guarantee')).toBe('guarantee')
  expect(nearest('12345', '12346')).toBeUndefined()
})

test('comparing only words that share letters finds what comparing all words finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 2, maxLength: 10 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (known, written) => {
      const allowed = written.length >= 8 ? 2 : written.length >= 4 ? 1 : -1
      const slips = known.filter(({ length }) => length >= 4).map((term) => slipsBetween(written, term))
      const least = Math.min(...slips)
      const found = nearest(written, ...known)
      expect(found === undefined ? undefined : slipsBetween(written, found)).toBe(least <= allowed ? least : undefined)
    }),
    { numRuns: 500 },
  )
})

describe('words match whatever their ending, and grammar does not count', () => {
  const shop = indexTexts(
    [
      ['de', 'Lieferung und Versand', 'Wir liefern in drei Tagen.'],
      ['de', 'Rechnungen', 'Die Rechnung kommt per E-Mail.'],
      ['es', 'Envíos', 'Enviamos en tres días.'],
      ['es', 'Facturas', 'La factura llega por correo.'],
      ['fr', 'Livraison', 'Nous livrons en trois jours.'],
      ['fr', 'Factures', 'La facture arrive par e-mail.'],
      ['pt', 'Entregas', 'Entregamos em três dias.'],
      ['pt', 'Devoluções', 'A devolução é grátis.'],
      ['id', 'Pengiriman', 'Barang dikirim dalam tiga hari.'],
      ['id', 'Pembayaran', 'Bayar dengan kartu.'],
    ].map(([language = '', title = '', body = '']) => ({
      id: title,
      language,
      parts: [
        { text: title, weight: 3 },
        { text: body, weight: 1 },
      ],
    })),
    reader,
  )
  test.each([
    ['de', 'wird das auch geliefert?', 'Lieferung und Versand'],
    ['es', '¿me lo han enviado ya?', 'Envíos'],
    ['fr', 'quand serai-je livré ?', 'Livraison'],
    ['pt', 'já foi entregue?', 'Entregas'],
    ['pt', 'como faço para devolver', 'Devoluções'],
    ['id', 'kapan barangnya dikirimkan', 'Pengiriman'],
    ['id', 'saya mau membayar', 'Pembayaran'],
  ])('in %s, "%s" is about %s', (language, question, title) => {
    const [first, ...others] = [...shop.scores(question, language)].sort((a, b) => b[1] - a[1])
    expect(first?.[0]).toBe(title)
    expect(first?.[1]).toBeGreaterThan(2 * (others[0]?.[1] ?? 0))
  })

  test('a question of grammar words alone matches nothing', () => {
    expect([...shop.scores('was ist das und wie geht es mir', 'de')]).toEqual([])
  })
})

test('two swapped letters are one typo', () => {
  expect(slipsBetween('retrun', 'return')).toBe(1)
  expect(slipsBetween('', 'abc')).toBe(3)
  expect(slipsBetween('same', 'same')).toBe(0)
})
