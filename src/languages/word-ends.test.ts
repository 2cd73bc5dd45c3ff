import { languages, speaks } from './languages.ts'

const stemIn = (language: string, word: string) =>
  speaks(language) ? languages[language].grammar.withoutEnding(word) : word

/** Words as `normalise` returns them, without accents. */
test.each([
  ['en', ['refund', 'refunds', 'refunded', 'refunding']],
  ['es', ['envio', 'envios', 'enviar', 'enviado', 'enviamos']],
  ['es', ['pago', 'pagos', 'pagar', 'pagado']],
  ['es', ['devolucion', 'devoluciones']],
  ['pt', ['devolucao', 'devolucoes']],
  ['pt', ['entrega', 'entregas', 'entregar', 'entregue', 'entregou']],
  ['fr', ['livraison', 'livraisons', 'livrer', 'livre', 'livree', 'livrez']],
  ['fr', ['commande', 'commandes', 'commander', "l'commande"]],
  ['de', ['lieferung', 'lieferungen', 'liefern', 'liefert', 'geliefert']],
  ['de', ['bestellung', 'bestellungen', 'bestellen', 'bestellt']],
  ['de', ['zuruckschicken', 'zuruckgeschickt', 'zuruckzuschicken']],
  ['id', ['kirim', 'mengirim', 'dikirim', 'pengiriman', 'kirimkan']],
  ['id', ['pesan', 'pesanan', 'memesan', 'dipesan', 'pesananku', 'pesanannya']],
  ['id', ['bayar', 'membayar', 'pembayaran', 'dibayar', 'bayarnya']],
])('in %s, %j are one word', (language, words) => {
  expect(new Set(words.map((word) => stemIn(language, word))).size).toBe(1)
})

test.each([
  ['es', ['envio', 'pago', 'cuenta', 'factura', 'tienda']],
  ['pt', ['entrega', 'pagamento', 'conta', 'fatura', 'loja']],
  ['fr', ['livraison', 'paiement', 'compte', 'facture', 'magasin']],
  ['de', ['lieferung', 'zahlung', 'konto', 'rechnung', 'laden']],
  ['id', ['kirim', 'bayar', 'akun', 'faktur', 'toko', 'pesan']],
])('in %s, %j stay apart', (language, words) => {
  expect(new Set(words.map((word) => stemIn(language, word))).size).toBe(words.length)
})

test('words of languages without a stemmer stay as they are', () => {
  expect(stemIn('ja', '返品')).toBe('返品')
  expect(stemIn('und', 'returns')).toBe('returns')
})
