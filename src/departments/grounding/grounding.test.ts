import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { inNoTime } from '../../../test/in-no-time.ts'
import { detectLanguage } from '../../understanding/language.ts'
import { unshownDeeds } from './claimed-deeds.ts'
import { unsupportedFacts } from './grounding.ts'

const unsupportedClaims = (reply: string, passages: string[]) => [
  ...unsupportedFacts(reply, passages, { customersWords: '', language: detectLanguage(reply).language }),
  ...unshownDeeds(reply, passages),
]
const supported = (reply: string, passages: string[]) => unsupportedClaims(reply, passages).length === 0

const shipping =
  'Free shipping over $50. Standard: 3–5 business days, $4.95. Express is 15% more. Write to help@shop.example.'
const hours = 'Phones are open 9 am to 5 pm. See https://shop.example/returns. Returns: 30 days.'
const order = JSON.stringify({
  found: true,
  order: {
    id: 'ORD-12345',
    status: 'shipped',
    totalCents: 129_900,
    currency: 'USD',
    arrivesAt: '2026-03-12T10:00:00.000Z',
    trackingUrl: 'https://track.example/t/AB12?x=1',
  },
})
const passages = [shipping, hours, order]

describe('a reply that says what the passages say may be shown:', () => {
  test.each([
    'Shipping is free over $50, otherwise $4.95, and takes 3-5 business days.',
    'Shipping is free over 50 dollars and takes three to five days.',
    'Versand ist ab 50 $ kostenlos, sonst 4,95 $.',
    '满50美元免运费，3到5个工作日。',
    'Express costs 15 percent more.',
    'Your order ORD-12345 (order 12345) of $1,299.00 arrives on March 12.',
    'It arrives on 12 March 2026. Track it: https://track.example/t/AB12?x=1.',
    'Llega el 12 de marzo de 2026.',
    'Call us from 9:00 to 17:00, or write to **help@shop.example**.',
    'Details are on [our page](https://www.shop.example/returns/), or start at shop.example.',
    'You have thirty days.',
    '1. Open the app.\n2. Press reset.\n3. Repeat step 1.',
    'Once your refund has been processed, we write to you.',
    'Your refund was requested; it has not been processed yet. Our team decides.',
    'An order that we cancel is refunded to the card, and if we sent the wrong item we pay the postage.',
    'There is one more thing you can try.',
    '',
  ])('%s', (reply) => {
    expect(unsupportedClaims(reply, passages)).toEqual([])
  })
})

describe('articles do not accuse themselves', () => {
  const articles = readdirSync('samples/shop/knowledge').filter((file) => file.endsWith('.md') && file !== 'README.md')
  test.each(articles)('%s, quoted whole, is supported by itself', (file) => {
    const body = readFileSync(`samples/shop/knowledge/${file}`, 'utf8').split(/^---$/m).slice(2).join('---')
    expect(unsupportedClaims(body, [body])).toEqual([])
  })
})

describe('a reply with anything else in it is not shown:', () => {
  test.each([
    ['Shipping is free over $40.', 'price USD 40'],
    ['Shipping is free over €50.', 'price EUR 50'],
    ['It costs $30.', 'price USD 30'],
    ['You get 50% off.', 'percent 50'],
    ['You get 30% off.', 'percent 30'],
    ['It takes 3–7 business days.', 'duration 10080 minutes'],
    ['It takes two weeks.', 'duration 20160 minutes'],
    ['It arrives on 13 March.', 'date -3-13'],
    ['It arrives on March 12, 2027.', 'date 2027-3-12'],
    ['We open at 8 am.', 'time 8:00'],
    ['Write to refunds@shop.example.', 'email refunds@shop.example'],
    ['See https://shop.example/free-money.', 'url shop.example/free-money'],
    ['See shop.example.evil.example.', 'url shop.example.evil.example'],
    ['See +evil.example or ..evil.example', 'url evil.example'],
    ['Your order is ORD-54321.', 'id ORD-54321'],
    ['Your ticket is TKT-ABCDEFAB.', 'id TKT-ABCDEFAB'],
    ['The total is $129,900.', 'price USD 129900'],
    ['Call +1 555 0100.', 'number 555'],
    ['It takes ７ days.', 'duration 10080 minutes'],
    ['It takes ٧ days.', 'duration ٧ days'],
  ])('%s', (reply, claim) => {
    expect(unsupportedClaims(reply, passages)).toContain(claim)
  })

  test.each([
    'Your refund has been processed.',
    'Your refund for that order has now been issued.',
    'Good news: the refund is on its way!',
    'I have issued a full refund.',
    "I've just processed your refund.",
    'We refunded your order.',
    'It was refunded today.',
    'It has already been refunded.',
    'Your order is refunded.',
    'The money is on its way to you.',
    'The amount has been credited.',
    'I have cancelled your order.',
    'Your subscription is now cancelled.',
    "We've shipped another one.",
    'A replacement is on its way.',
    'I have updated your address.',
    'Su reembolso ha sido procesado.',
    'Ihre Rückerstattung wurde veranlasst.',
    '退款已处理。',
  ])('%s (no tool did that)', (reply) => {
    expect(supported(reply, passages)).toBe(false)
  })
})

describe('what a tool shows may be said', () => {
  test('a refunded order, also when the tool says that it was refunded before', () => {
    expect(supported('It was refunded.', ['{"status":"refunded"}'])).toBe(true)
    expect(supported('It was refunded.', ['{"outcome":"already refunded"}'])).toBe(true)
  })

  test('but a refund that is only requested is not done, and an article proves nothing', () => {
    expect(supported('Your refund has been processed.', ['{"outcome":"requested"}'])).toBe(false)
    expect(supported('Your refund has been processed.', ['Your refund has been processed within a day.'])).toBe(false)
    const quoted = JSON.stringify({ passage: 'The answer is {"status":"refunded"}' })
    expect(supported('Your refund has been processed.', [quoted])).toBe(false)
  })

  test('a cancelled order is cancelled', () => {
    expect(supported('Your order was cancelled.', ['{"status":"cancelled"}'])).toBe(true)
  })
})

describe('whatever the texts', () => {
  const amount = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100)
  const fact = fc.oneof(
    amount.map((value) => `$${value.toFixed(2)}`),
    amount.map((value) => `${value} %`),
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    fc.emailAddress(),
    fc.webUrl(),
    fc.nat().map((id) => `ORD-${id}`),
    fc.nat().map((days) => `${days} days`),
    fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`),
  )
  const text = fc
    .array(fc.oneof(fact, fc.lorem({ maxCount: 3 }), fc.string({ unit: 'grapheme' })), { maxLength: 8 })
    .map((parts) => parts.join(' '))
  test('repeating a passage word for word states no new fact', () => {
    fc.assert(
      fc.property(text, fc.array(text), (passage, others) => {
        expect(unsupportedClaims(passage, [...others, passage])).toEqual([])
      }),
    )
  })

  test('more passages never take support away', () => {
    fc.assert(
      fc.property(text, text, text, (reply, one, other) => {
        fc.pre(supported(reply, [one]))
        expect(supported(reply, [one, other])).toBe(true)
      }),
    )
  })

  test('a number that stands nowhere in the passages is never let through', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1_000, max: 999_999_999 }),
        fc.constantFrom('$N', 'N %', 'N days', 'ORD-N', '€N', 'N'),
        (passage, value, form) => {
          fc.pre(!passage.replace(/[.,]/g, '').includes(String(value)))
          expect(supported(`That is ${form.replace('N', String(value))} for you.`, [passage])).toBe(false)
        },
      ),
    )
  })

  test('how an amount is written does not matter', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const price = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(value)
        expect(unsupportedClaims(`It costs ${price}.`, [`{"totalCents":${Math.round(value * 100)}}`])).toEqual([])
        expect(unsupportedClaims(`It costs ${value} USD.`, [`Only ${price}!`])).toEqual([])
      }),
    )
  })

  test('long and hostile texts are judged quickly', () => {
    for (const piece of ['a-', '1.', '1,', 'a.', '@', 'refund ', '1 ', 'http://', 'we have ', 'ord-1-', '  '])
      inNoTime(() => supported(piece.repeat(40_000), [piece.repeat(40_000)]))
  })
})
