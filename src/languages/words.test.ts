import { type Invoice, invoiceStatuses } from '../domain/invoice.ts'
import { type Order, orderStatuses } from '../domain/order.ts'
import { type Subscription, subscriptionStatuses } from '../domain/subscription.ts'
import { priceOf } from '../orders/orders.ts'
import { shippedIntentModel } from '../triage/intent-model.ts'
import { route } from '../triage/routing.ts'
import type { TicketNews, Words } from './language/language.ts'
import { supportedLanguages } from './languages.ts'
import { politeLines } from './polite-lines.ts'
import { politeLine, wordsIn } from './words.ts'

const lamp: Order = {
  id: 'ORD-12345',
  status: 'shipped',
  items: 'Oak desk lamp',
  totalCents: 123_490,
  currency: 'EUR',
  placedAt: new Date('2025-07-20T10:00:00Z'),
  arrivesAt: new Date('2025-08-01T10:00:00Z'),
  trackingUrl: 'https://track.example/t/AB12',
  refundRequested: false,
}
const invoice: Invoice = {
  ...{ number: 'IN-1', status: 'open', totalCents: 123_490, currency: 'EUR', url: 'https://pay.example/i' },
  issuedAt: new Date('2025-07-20T10:00:00Z'),
  dueAt: new Date('2025-08-01T10:00:00Z'),
}
const grow: Subscription = {
  ...{ plan: 'Grow', status: 'active', amountCents: 123_490, currency: 'EUR', endsAt: null },
  renewsAt: new Date('2025-08-01T10:00:00Z'),
}
const bareLamp: Order = { ...lamp, arrivesAt: null, trackingUrl: null }
const ticket: TicketNews = { id: 'TKT-1A2B3C4D', status: 'open' }

/** How each language writes the lamp's facts, and says that nothing was paid back. */
const expected: Record<
  string,
  { price: string; day: string; statuses: Record<Order['status'], RegExp>; unpaid: RegExp }
> = {
  en: {
    price: '€1,234.90',
    day: 'August 1, 2025',
    statuses: {
      processing: /being prepared\. Expected/,
      shipped: /on its way\. Expected/,
      delivered: /delivered on/,
      paid: /paid on July 20, 2025/,
      cancelled: /cancelled/,
      refunded: /refunded/,
    },
    unpaid: /nothing has been paid back yet/,
  },
  id: {
    price: '€1.234,90',
    day: '1 Agustus 2025',
    statuses: {
      processing: /sedang disiapkan\. Perkiraan/,
      shipped: /dalam perjalanan\. Perkiraan/,
      delivered: /sudah diantar pada/,
      paid: /dibayar pada 20 Juli 2025/,
      cancelled: /dibatalkan/,
      refunded: /dananya sudah dikembalikan/,
    },
    unpaid: /belum ada dana yang dikembalikan/,
  },
  es: {
    price: '1234,90 €',
    day: '1 de agosto de 2025',
    statuses: {
      processing: /preparando\. Llegada prevista/,
      shipped: /en camino\. Llegada prevista/,
      delivered: /fue entregado el/,
      paid: /pagado el 20 de julio de 2025/,
      cancelled: /cancelado/,
      refunded: /reembolsado/,
    },
    unpaid: /todavía no se ha devuelto nada/,
  },
  pt: {
    price: '€ 1.234,90',
    day: '1 de agosto de 2025',
    statuses: {
      processing: /preparado\. Previsão/,
      shipped: /a caminho\. Previsão/,
      delivered: /foi entregue em/,
      paid: /pago em 20 de julho de 2025/,
      cancelled: /cancelado/,
      refunded: /reembolsado/,
    },
    unpaid: /nenhum valor saiu ainda/,
  },
  fr: {
    price: '1 234,90 €',
    day: '1er août 2025',
    statuses: {
      processing: /en préparation\. Arrivée prévue le/,
      shipped: /en route\. Arrivée prévue le/,
      delivered: /a été livrée le/,
      paid: /payée le 20 juillet 2025/,
      cancelled: /annulée/,
      refunded: /remboursée/,
    },
    unpaid: /rien n’a encore été remboursé/,
  },
  de: {
    price: '1.234,90 €',
    day: '1. August 2025',
    statuses: {
      processing: /vorbereitet\. Voraussichtliche Ankunft/,
      shipped: /unterwegs\. Voraussichtliche Ankunft/,
      delivered: /wurde am .* zugestellt/,
      paid: /am 20\. Juli 2025 bezahlt/,
      cancelled: /storniert/,
      refunded: /erstattet/,
    },
    unpaid: /bisher wurde nichts zurückgezahlt/,
  },
  ja: {
    price: '€1,234.90',
    day: '2025年8月1日',
    statuses: {
      processing: /は準備中です。お届け予定日/,
      shipped: /は配送中です。お届け予定日/,
      delivered: /に配達されました。/,
      paid: /2025年7月20日にお支払い済み/,
      cancelled: /キャンセル/,
      refunded: /返金済み/,
    },
    unpaid: /返金はまだ行われていません/,
  },
  zh: {
    price: '€1,234.90',
    day: '2025年8月1日',
    statuses: {
      processing: /准备中。预计/,
      shipped: /配送途中。预计/,
      delivered: /已于.*送达/,
      paid: /2025年7月20日付款/,
      cancelled: /已取消/,
      refunded: /已退款/,
    },
    unpaid: /目前还没有退还任何款项/,
  },
}

/** Everything that the bot can say, by name. */
function everything(words: Words): Record<string, string> {
  const {
    language: _,
    verdict,
    refundObstacle,
    ticketNews,
    rating,
    home,
    systems: { yes: _yes, no: _no, ...systems },
    orderStatus,
    ticketClaimed,
    ticketMerged,
    teamIsBack,
    sources,
    refund,
    refundTooLate,
    dialogue,
    bills,
    ...rest
  } = words
  const plain = Object.entries(rest).map(([name, word]) => [
    name,
    typeof word === 'string' ? word : word(ticket.id, true),
  ])
  const ratings = Object.entries({ ...rating, thanks: rating.thanks(4) }).map(([name, word]) => [
    `rating ${name}`,
    word,
  ])
  const ours = {
    ...systems,
    foundFor: systems.foundFor('GLX-77'),
    more: systems.more(4),
    denied: systems.denied('Not yet.'),
  }
  const { linking, chooseOrder, thenWhich, ...others } = dialogue
  const talk = { ...others, chooseOrder: chooseOrder('A-1'), thenWhich: thenWhich('A-1') }
  const dialogues = [
    ...Object.entries(talk),
    ...Object.entries(linking).map(([name, word]) => [`linking ${name}`, word]),
  ]
  const obstacles = Object.entries({ ...refundObstacle, ...verdict, ...home })
  const ofSystems = Object.entries(ours).map(([name, word]) => [`system ${name}`, word])
  const news = (['open', 'claimed', 'waiting', 'resolved', 'closed'] as const).map((status) => [
    status,
    ticketNews({ ...ticket, status }),
  ])
  const orders = orderStatuses.flatMap((status) => [
    [`order ${status}`, orderStatus({ ...lamp, status })],
    [`bare order ${status}`, orderStatus({ ...bareLamp, status })],
  ])
  const billed = [
    ...invoiceStatuses.map((status) => [`invoice ${status}`, bills.invoice({ ...invoice, status })]),
    ...invoiceStatuses.map((status) => [
      `bare invoice ${status}`,
      bills.invoice({ ...invoice, status, dueAt: null, url: null }),
    ]),
    ...subscriptionStatuses.map((status) => [`subscription ${status}`, bills.subscription({ ...grow, status })]),
    ...subscriptionStatuses.map((status) => [
      `bare subscription ${status}`,
      bills.subscription({ ...grow, status, amountCents: null, renewsAt: null }),
    ]),
    ['subscription that ends', bills.subscription({ ...grow, endsAt: invoice.dueAt })],
  ]
  const claim = ['ticketClaimed', ticketClaimed(ticket.id, 'Priya')]
  const merged = ['ticketMerged', ticketMerged(ticket.id, 'TKT-5E6F7A8B')]
  const late = ['refundTooLate', refundTooLate(30)]
  const paid = Object.entries(refund).map(([name, word]) => [`refund ${name}`, word(lamp.id, '€5')])
  const back = ['teamIsBack', teamIsBack(new Date('2026-11-30T08:00:00Z'), 'Europe/Berlin')]
  const source = ['sources', sources([{ title: 'Versand', updated: '2025-08-01' }])]
  return Object.fromEntries([
    ...plain,
    ...dialogues,
    ...ratings,
    ...obstacles,
    ...ofSystems,
    ...news,
    ...orders,
    ...billed,
    claim,
    merged,
    late,
    ...paid,
    back,
    source,
  ])
}

/** Prices contain non-breaking spaces. */
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const others = supportedLanguages.filter((language) => language !== 'en')

test('every language that ships is expected here', () => {
  expect(Object.keys(expected)).toEqual(supportedLanguages)
})

describe.each(supportedLanguages.map((language) => ({ language })))('in $language', ({ language }) => {
  const words = wordsIn(language)
  const said = everything(words)
  const facts = expected[language]

  test('every text is present, complete and tidy', () => {
    expect(Object.keys(said)).toEqual(Object.keys(everything(wordsIn('en'))))
    for (const text of Object.values(said)) {
      expect(text).toMatch(/\S/)
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/undefined|null|Invalid|\[object| {2}|。 /)
    }
  })

  test('a customer reads on which day and at which time the team is back, and whose time that is', () => {
    const text = plainSpaces(said.teamIsBack ?? '')
    expect(text).toMatch(/\b0?9[:.]00|9:00 AM/)
    expect(text).toMatch(/30/)
    expect(text).toMatch(/europ|eropa|ヨーロッパ|欧/i)
  })

  test('tickets and orders are called by their ids', () => {
    const {
      ticketOpened,
      addedToTicket,
      ticketClosed,
      ticketReopened,
      ticketOpenAgain,
      unknownTicket,
      unknownOrder,
      refundRequested,
    } = words
    for (const say of [
      ticketOpened,
      addedToTicket,
      ticketClosed,
      ticketReopened,
      ticketOpenAgain,
      unknownTicket,
      unknownOrder,
      refundRequested,
    ])
      expect(say('TKT-99999999')).toContain('**TKT-99999999**')
    expect(words.ticketClaimed('TKT-99999999', 'Priya')).toMatch(
      /Priya.*\*\*TKT-99999999\*\*|\*\*TKT-99999999\*\*.*Priya/,
    )
    for (const status of ['open', 'claimed', 'closed'] as const)
      expect(words.ticketNews({ ...ticket, status })).toContain(`**${ticket.id}**`)
    expect(words.ticketNews({ ...ticket, status: 'claimed', claimedBy: 'Priya' })).toContain('Priya')
    expect(words.askOrderNumber('SO-123456')).toContain('SO-123456')
    expect(words.askOrderNumber('SO-123456')).not.toContain('ORD')
  })

  test('bold stands where Slack shows it: between spaces or before ASCII punctuation', () => {
    for (const text of Object.values(said)) expect(text).not.toMatch(/[^\s]\*\*TKT|[^\s]\*\*ORD|\d\*\*[^\s.,:;!?)]/u)
  })

  test.each(orderStatuses)('an order that is %s is told with its id, contents, price and days', (status) => {
    const text = plainSpaces(words.orderStatus({ ...lamp, status }))
    expect(text).toMatch(facts?.statuses[status] ?? /^$/)
    for (const part of [`**${lamp.id}**`, lamp.items, facts?.price]) expect(text).toContain(part)
    if (!['paid', 'cancelled', 'refunded'].includes(status)) expect(text).toContain(facts?.day)
  })

  test('an order without date and tracking is told without them', () => {
    for (const status of orderStatuses) {
      const text = words.orderStatus({ ...bareLamp, status })
      expect(text).toContain(`**${lamp.id}**`)
      expect(text).not.toMatch(status === 'paid' ? /http/ : /2025|http/)
    }
  })

  test('the tracking address ends the text, so nothing becomes part of it', () => {
    expect(words.orderStatus(lamp)).toMatch(/ https:\/\/track\.example\/t\/AB12$/)
  })

  test('a refund that was asked for is not said to be done', () => {
    const text = words.refundRequested(lamp.id)
    expect(text).toMatch(facts?.unpaid ?? /^$/)
  })

  test('a refund names the days that the rule allows', () => {
    expect(words.refundTooLate(45)).toContain('45')
    expect(words.refundTooLate(45)).not.toContain('30')
  })

  test('where an answer comes from is told with its date, written out', () => {
    const [one, two] = [
      { title: 'Shipping', updated: '2025-08-01' },
      { title: 'Returns', updated: '2025-08-01' },
    ] as const
    expect(plainSpaces(words.sources([one]))).toMatch(new RegExp(`Shipping.*${facts?.day}`))
    expect(plainSpaces(words.sources([one, two]))).toMatch(/Shipping.* · Returns/)
    expect(words.language).toBe(language)
  })

  test('the source of an answer without a date is told without one', () => {
    expect(words.sources([{ title: 'Shipping' }])).toMatch(/Shipping$/)
  })

  test('the bot says that it is one', () => {
    expect(words.greeting).toMatch(/bot|ボット|机器人/i)
  })
})

test.each(others)('%s says nothing in English by accident', (language) => {
  const english = everything(wordsIn('en'))
  for (const [name, text] of Object.entries(everything(wordsIn(language)))) expect(text).not.toBe(english[name])
})

describe('the word that helps those whom the bot does not understand', () => {
  const { classify } = shippedIntentModel()

  test.each([...supportedLanguages])('in %s brings a person', (language) => {
    const word = /[“„「«]\s?(.+?)\s?[”“」»]/u.exec(wordsIn(language).noWords)?.[1] ?? ''
    expect(wordsIn(language).aboutMe).toContain(word)
    expect(wordsIn(language).aboutMeAndOrders).toContain(word)
    expect(word).not.toBe('')
    expect(route(classify(word), 0.7)).toBe('human')
  })
})

describe('a language that the bot does not speak', () => {
  test.each(Object.keys(politeLines))('%s has one line of its own, and English words', (language) => {
    expect(supportedLanguages).not.toContain(language)
    expect(politeLine(language)).toMatch(/^[^.!?।]+[.।]?$/)
    expect(wordsIn(language)).toBe(wordsIn('en'))
  })

  test('has no line when it is unknown, or when the bot speaks it', () => {
    for (const language of ['und', 'xx', 'en', 'de']) expect(politeLine(language)).toBeUndefined()
  })
})

describe('a price', () => {
  test.each([
    [{ totalCents: 1200, currency: 'JPY' }, 'ja-JP', '￥1,200'],
    [{ totalCents: 1_234_567, currency: 'KWD' }, 'en-US', 'KWD 1,234.567'],
    [{ totalCents: 6490, currency: 'USD' }, undefined, '$64.90'],
    [{ totalCents: 6490, currency: 'USD' }, 'de-DE', '64,90 $'],
    [{ totalCents: 6490, currency: 'BRL' }, 'pt-BR', 'R$ 64,90'],
  ])('of %j in %s is %s', (price, locale, written) => {
    expect(plainSpaces(priceOf(price, locale))).toBe(written)
  })

  test('in rupiah is counted from sen, however Intl rounds it', () => {
    expect(priceOf({ totalCents: 15_000_000, currency: 'IDR' }, 'id-ID')).toMatch(/^Rp\s150\.000(,00)?$/)
  })
})
