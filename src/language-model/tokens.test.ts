import { inNoTime } from '../../test/in-no-time.ts'
import { estimateTokens } from './tokens.ts'

/** Token counts by OpenAI's tokenizer (o200k_base). The tokenizer is a megabyte and needed for nothing else. */
const counted: [string, number][] = [
  [
    'Hello, I ordered two desk lamps last Tuesday and only one of them has arrived. Could you please check what happened to the other one? My order number is ORD-12345.',
    37,
  ],
  [
    'Guten Tag, meine Bestellung ist seit über einer Woche überfällig, und in der Sendungsverfolgung steht immer noch nichts Neues. Können Sie bitte nachsehen?',
    34,
  ],
  [
    'Hola, pedí una lámpara hace diez días y todavía no ha llegado. ¿Pueden decirme dónde está mi paquete, por favor?',
    29,
  ],
  ['Olá, fui cobrado duas vezes pela mesma encomenda e gostaria de saber quando recebo o dinheiro de volta.', 23],
  [
    'Bonjour, l’application se ferme dès que j’ouvre mes commandes. J’ai déjà redémarré mon téléphone, mais rien n’y fait.',
    30,
  ],
  [
    'Halo, aplikasi saya selalu tertutup sendiri setelah pembaruan terakhir, padahal sudah saya pasang ulang dua kali. Mohon bantuannya.',
    29,
  ],
  ['先週注文したデスクライトがまだ届きません。注文番号はORD-12345です。配送状況を確認していただけますか？', 33],
  ['我上周买的台灯到现在还没有发货，请问什么时候能送到？如果太晚的话我想退款。', 28],
  [
    '{"type":"function","function":{"name":"classify","parameters":{"type":"object","properties":{"intent":{"type":"string","enum":["faq","technical"]}},"required":["intent"]}}}',
    40,
  ],
  ['1. Open **Account → Orders**, choose the order and select **Return items**. Guests use acme.example/returns.', 26],
]

test.each(counted)('an estimate is near what the tokenizer counts: %s', (text, tokens) => {
  expect(estimateTokens(text) / tokens).toBeGreaterThan(0.85)
  expect(estimateTokens(text) / tokens).toBeLessThan(1.35)
})

test('an empty text costs nothing', () => {
  expect(estimateTokens('')).toBe(0)
})

test('a long and hostile text is estimated quickly', () => {
  for (const piece of ['a', 'A', '\n', ' ', '"', '数', 'xq', '1', '😀'])
    inNoTime(() => estimateTokens(piece.repeat(400_000)))
})
