import { sectionsOf } from '../../knowledge/passages.ts'
import { readArticles } from '../../knowledge/read-articles.ts'
import { checkReply, type Passage } from './grounding.ts'
import { itemsOf } from './sentences.ts'

const shipping: Passage = {
  title: 'Shipping rates',
  language: 'en',
  text: `Free shipping over $50. Here is what delivery within the United States costs:

- **Standard**, 3–5 business days: free over $50, otherwise $4.99
- **Express**, 1–2 business days: $12.99, whatever the order is worth

We do not deliver on Saturdays or Sundays. Express is not available for desks.`,
}
const returns: Passage = {
  title: 'Returns',
  language: 'en',
  text: `You can return an item within 30 days of delivery, unused and in its original packaging. Returns from US addresses are free.

Gift cards, opened ear tips and opened ink cannot be returned unless they are faulty. Paid months are not refunded.`,
}
const plans: Passage = {
  title: 'Plans',
  language: 'en',
  text: `- **Team**: $29 a month, up to 20 people
- **Scale**: $99 a month, as many people as you like

Team and Scale can be tried free for 14 days; no card is needed.`,
}
const german: Passage = {
  title: 'Versand',
  language: 'de',
  text: 'Der Versand ist ab 50 € kostenlos, sonst kostet er 4,90 €. Pakete kommen innerhalb von drei bis fünf Werktagen an. Sperrgut liefern wir nicht auf Inseln.',
}
const japanese: Passage = {
  title: '返品',
  language: 'ja',
  text: '商品は到着後30日以内であれば返品できます。返送料は無料です。開封済みのインクは返品できません。',
}

interface Given {
  reply: string
  quotes: string[]
  language?: string
  asked?: string
}
const check = ({ reply, quotes, language = 'en', asked = '' }: Given) =>
  checkReply(reply, { passages: [shipping, returns, plans, german, japanese], quotes, asked, languages: [language] })

const q = {
  free: 'Free shipping over $50.',
  standard: 'Standard, 3–5 business days: free over $50, otherwise $4.99',
  express: '**Express**, 1–2 business days: $12.99, whatever the order is worth',
  weekends: 'We do not deliver on Saturdays or Sundays.',
  desks: 'Express is not available for desks.',
  window: 'You can return an item within 30 days of delivery, unused and in its original packaging.',
  label: 'Returns from US addresses are free.',
  gifts: 'Gift cards, opened ear tips and opened ink cannot be returned unless they are faulty.',
  months: 'Paid months are not refunded.',
  trial: 'Team and Scale can be tried free for 14 days; no card is needed.',
}

describe('an answer that says what the articles say reaches the customer:', () => {
  test.each<[string, Given]>([
    [
      'en',
      {
        reply: 'Standard shipping is free over $50; otherwise it is $4.99. It takes three to five business days.',
        quotes: [q.standard],
      },
    ],
    [
      'en',
      { reply: 'Yes, you can return it within 30 days, unused and in its original packaging.', quotes: [q.window] },
    ],
    ['en', { reply: 'No, we don’t deliver on weekends: neither on Saturdays nor on Sundays.', quotes: [q.weekends] }],
    [
      'en',
      {
        reply: 'Express takes 1–2 business days and costs $12.99; standard costs $4.99.',
        quotes: [q.express, q.standard],
      },
    ],
    ['en', { reply: 'Team is $29 a month, and Scale is $99.', quotes: ['Team: $29 a month, up to 20 people'] }],
    ['en', { reply: 'Gift cards can only be returned if they are faulty.', quotes: [q.gifts] }],
    [
      'en',
      { reply: 'Yes! You can try the Team plan free for two weeks, and you don’t need a card.', quotes: [q.trial] },
    ],
    [
      'de',
      {
        reply: 'Der Standardversand dauert drei bis fünf Werktage und ist ab 50 $ kostenlos, sonst kostet er 4,99 $.',
        quotes: [q.standard],
      },
    ],
    [
      'de',
      {
        reply:
          'Ja, Sie können den Artikel innerhalb von dreißig Tagen nach der Lieferung zurückgeben, wenn er unbenutzt ist.',
        quotes: [q.window],
      },
    ],
    ['de', { reply: 'Geschenkkarten können nicht zurückgegeben werden, außer sie sind defekt.', quotes: [q.gifts] }],
    [
      'de',
      {
        reply: 'Den Team-Tarif können Sie 14 Tage lang kostenlos testen, eine Karte brauchen Sie dafür nicht.',
        quotes: [q.trial],
      },
    ],
    [
      'es',
      {
        reply:
          'Puede devolver el artículo en un plazo de treinta días desde la entrega, sin usar y en su embalaje original.',
        quotes: [q.window],
      },
    ],
    ['es', { reply: 'No, no entregamos los sábados ni los domingos en Estados Unidos.', quotes: [q.weekends] }],
    [
      'es',
      {
        reply: 'El envío estándar tarda de tres a cinco días hábiles y es gratis a partir de 50 $.',
        quotes: [q.standard],
      },
    ],
    [
      'pt',
      {
        reply: 'Você pode devolver o artigo até trinta dias depois da entrega, sem uso e na embalagem original.',
        quotes: [q.window],
      },
    ],
    [
      'pt',
      { reply: 'O frete padrão leva de três a cinco dias úteis e é grátis acima de US$ 50.', quotes: [q.standard] },
    ],
    [
      'fr',
      {
        reply: 'Oui, vous pouvez retourner l’article dans les trente jours suivant la livraison, s’il n’a pas servi.',
        quotes: [q.window],
      },
    ],
    [
      'fr',
      {
        reply:
          'La livraison standard prend trois à cinq jours ouvrés ; elle est gratuite à partir de 50 $, sinon elle coûte 4,99 $.',
        quotes: [q.standard],
      },
    ],
    [
      'id',
      {
        reply:
          'Anda bisa mengembalikan barang dalam tiga puluh hari setelah diterima, belum dipakai dan dalam kemasan asli.',
        quotes: [q.window],
      },
    ],
    [
      'id',
      {
        reply: 'Pengiriman standar memakan waktu tiga sampai lima hari kerja dan gratis untuk pesanan di atas $50.',
        quotes: [q.standard],
      },
    ],
    ['ja', { reply: 'はい、到着後三十日以内であれば、未使用で元の梱包のまま返品できます。', quotes: [q.window] }],
    ['ja', { reply: '標準配送は3〜5営業日で、50ドル以上は無料、それ以外は4.99ドルです。', quotes: [q.standard] }],
    ['ja', { reply: '開封済みのインクは返品できません。', quotes: ['開封済みのインクは返品できません'] }],
    ['zh', { reply: '可以，收货后三十天内，未使用且保留原包装的商品可以退货。', quotes: [q.window] }],
    ['zh', { reply: '标准配送需要三到五个工作日，满50美元免运费，否则运费为4.99美元。', quotes: [q.standard] }],
    ['zh', { reply: '不可以，礼品卡不能退货，除非有瑕疵。', quotes: [q.gifts] }],
    ['zh', { reply: '可以免费试用 Team 和 Scale 两周，不需要银行卡。', quotes: [q.trial] }],
    [
      'en',
      {
        reply: 'Shipping is free from €50, otherwise €4.90, and parcels arrive within 3 to 5 business days.',
        quotes: [
          'Der Versand ist ab 50 € kostenlos, sonst kostet er 4,90 €.',
          'Pakete kommen innerhalb von drei bis fünf Werktagen an.',
        ],
      },
    ],
    [
      'en',
      {
        reply: 'You can return it within 30 days of arrival, and return postage is free.',
        quotes: ['商品は到着後30日以内であれば返品できます。', '返送料は無料です'],
      },
    ],
  ])('%s: %j', (language, given) => {
    expect(check({ language, ...given })).toMatchObject({ holds: true })
  })
})

describe('an answer is not shown', () => {
  test.each<[string, Given, RegExp]>([
    ['a lower price', { reply: 'Express shipping costs $9.99.', quotes: [q.express] }, /states/],
    [
      'an invented discount',
      { reply: 'Standard shipping is free over $50, and you get 20% off today.', quotes: [q.standard] },
      /states/,
    ],
    [
      'a discount in Chinese figures of speech',
      { reply: '标准配送满50美元免运费，今天全场八折。', quotes: [q.standard], language: 'zh' },
      /states/,
    ],
    [
      'another time, in words',
      { reply: 'Sie können den Artikel innerhalb von sechzig Tagen zurückgeben.', quotes: [q.window], language: 'de' },
      /states/,
    ],
    [
      'another time, in Chinese words',
      { reply: '收货后六十天内可以退货。', quotes: [q.window], language: 'zh' },
      /states/,
    ],
    [
      'another time, in Japanese words',
      { reply: '到着後六十日以内であれば返品できます。', quotes: [q.window], language: 'ja' },
      /states/,
    ],
    [
      'the right number of another unit',
      { reply: 'You can return an item within 30 weeks of delivery.', quotes: [q.window] },
      /states/,
    ],
    ['another currency', { reply: 'Shipping is free over €50.', quotes: [q.free] }, /states/],
    [
      'a price of an article that it does not quote',
      { reply: 'Shipping is free over $50, and Team costs $29.', quotes: [q.free] },
      /states/,
    ],
    ['a link', { reply: 'Free shipping over $50, see acme.example/deals.', quotes: [q.free] }, /states/],
    ['a code', { reply: 'Shipping is free over $50 with the code SHIPFREE.', quotes: [q.free] }, /names/],
    [
      'a plan that does not exist',
      { reply: 'You can try the Enterprise plan free for 14 days.', quotes: [q.trial] },
      /names/,
    ],
    [
      'a plan in Japanese',
      { reply: 'Enterpriseプランは14日間無料で試せます。', quotes: [q.trial], language: 'ja' },
      /names/,
    ],
    [
      'a product in Spanish',
      { reply: 'Con Acme Turbo el envío es gratis a partir de 50 $.', quotes: [q.free], language: 'es' },
      /names/,
    ],
  ])('that adds %s', (_, given, problem) => {
    expect(check(given)).toEqual({ holds: false, problem: expect.stringMatching(problem) })
  })

  test.each<[string, Given]>([
    ['en', { reply: 'Express shipping costs $4.99.', quotes: [q.express] }],
    ['en', { reply: 'Express takes 3–5 business days.', quotes: [q.express] }],
    ['en', { reply: 'The Team plan is $99 a month.', quotes: ['Team: $29 a month, up to 20 people'] }],
    ['de', { reply: 'Der Expressversand kostet 4,99 $.', quotes: [q.standard] }],
    ['es', { reply: 'El envío exprés tarda de tres a cinco días hábiles.', quotes: [q.express] }],
    [
      'fr',
      { reply: 'Le forfait Scale coûte 29 $ par mois.', quotes: ['Scale: $99 a month, as many people as you like'] },
    ],
  ])('that gives the amount of one thing to another (%s): %j', (language, given) => {
    expect(check({ language, ...given })).toEqual({ holds: false, problem: expect.stringMatching(/amount/) })
  })

  test.each<[string, Given]>([
    ['en', { reply: 'Yes, gift cards can be returned.', quotes: [q.gifts] }],
    ['en', { reply: 'Yes, we deliver on Saturdays and Sundays.', quotes: [q.weekends] }],
    ['en', { reply: 'You cannot return an item within 30 days of delivery.', quotes: [q.window] }],
    ['en', { reply: 'Express shipping is free.', quotes: [q.express] }],
    ['en', { reply: 'Returns from US addresses are not free.', quotes: [q.label] }],
    [
      'en',
      {
        reply: 'Paid months are refunded, and you can return an item within 30 days of delivery.',
        quotes: [q.months, q.window],
      },
    ],
    ['de', { reply: 'Ja, Geschenkkarten können Sie zurückgeben.', quotes: [q.gifts] }],
    ['de', { reply: 'Der Expressversand ist kostenlos.', quotes: [q.express] }],
    ['de', { reply: 'Rücksendungen aus den USA sind nicht kostenlos.', quotes: [q.label] }],
    ['es', { reply: 'Sí, las tarjetas regalo se pueden devolver.', quotes: [q.gifts] }],
    ['es', { reply: 'El envío exprés está disponible para escritorios.', quotes: [q.desks] }],
    ['pt', { reply: 'Sim, você pode devolver cartões-presente.', quotes: [q.gifts] }],
    ['pt', { reply: 'Entregamos aos sábados e domingos.', quotes: [q.weekends] }],
    ['fr', { reply: 'Oui, vous pouvez retourner les cartes cadeaux.', quotes: [q.gifts] }],
    ['fr', { reply: 'Les retours depuis les États-Unis ne sont pas gratuits.', quotes: [q.label] }],
    ['id', { reply: 'Ya, kartu hadiah bisa dikembalikan.', quotes: [q.gifts] }],
    ['ja', { reply: 'はい、ギフトカードは返品できます。', quotes: [q.gifts] }],
    ['ja', { reply: 'アメリカからの返品は無料ではありません。', quotes: [q.label] }],
    ['zh', { reply: '可以，礼品卡可以退货。', quotes: [q.gifts] }],
    ['zh', { reply: '我们周六和周日送货。', quotes: [q.weekends] }],
    ['zh', { reply: '加急配送免费。', quotes: [q.express] }],
  ])('that turns a rule into its opposite (%s): %j', (language, given) => {
    expect(check({ language, ...given })).toEqual({
      holds: false,
      problem: expect.stringMatching(/free|denies|denied/),
    })
  })

  test.each<[string, string[]]>([
    ['three words', ['free over $50']],
    ['words from the middle of a sentence', ['an item within 30 days of']],
    ['a sentence that is in no article', ['Shipping is always free.']],
    ['a sentence with its “not” left out', ['Express is available for desks.']],
    ['nothing', []],
    ['one true sentence and one false one', [q.free, 'Everything is free today.']],
    ['one word that is a line', ['Standard']],
  ])('that rests on %s', (_, quotes) => {
    expect(check({ reply: 'Shipping is free over $50.', quotes })).toEqual({
      holds: false,
      problem: expect.stringMatching(/quotes/),
    })
  })

  test.each([
    ['en', 'Der Versand ist ab 50 $ kostenlos, und die Lieferung dauert drei bis fünf Werktage.'],
    ['de', 'Standard shipping is free over $50 and takes three to five business days to arrive.'],
    ['ja', 'Standard shipping is free over $50.'],
    ['en', '标准配送满50美元免运费。'],
    ['es', 'La livraison standard est gratuite à partir de 50 $, et elle prend trois à cinq jours ouvrés.'],
  ])('in another language than the customer’s (%s): %s', (language, reply) => {
    expect(check({ reply, quotes: [q.standard], language })).toEqual({
      holds: false,
      problem: 'it is in another language',
    })
  })
})

describe('a quote may be', () => {
  test.each<[string, string[]]>([
    ['a whole clause', ['free over $50, otherwise $4.99']],
    ['several sentences in a row', ['Free shipping over $50. Here is what delivery within the United States costs']],
    ['a sentence without its marks and capitals', ['free shipping OVER $50']],
    ['clauses with a gap between them', ['Standard, 3–5 business days … free over $50, otherwise $4.99']],
  ])('%s', (_, quotes) => {
    expect(check({ reply: 'Standard shipping is free over $50.', quotes })).toMatchObject({ holds: true })
  })

  test('short in Japanese', () => {
    expect(check({ reply: '返送料は無料です。', quotes: ['返送料は無料です'], language: 'ja' })).toMatchObject({
      holds: true,
    })
  })
})

test('the customer’s own numbers may be said back, and only the quoted articles are sources', () => {
  const answer = check({
    reply: 'For an order of $80, standard shipping is free.',
    quotes: [q.standard],
    asked: 'I order for $80',
  })
  expect(answer).toEqual({ holds: true, quoted: [shipping] })
})

test('every sentence of every article, said as it is, holds', async () => {
  for (const { title, body } of await readArticles('samples/shop/knowledge')) {
    for (const { text } of sectionsOf(body)) {
      for (const sentence of itemsOf(text).filter((each) => each.split(/\s+/).length > 3)) {
        const passages = [{ title, text, language: 'en' }]
        const checked = checkReply(sentence, { passages, quotes: [sentence], asked: '', languages: ['en'] })
        expect({ sentence, checked }).toEqual({ sentence, checked: { holds: true, quoted: passages } })
      }
    }
  }
})
