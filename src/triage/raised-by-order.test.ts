import { newInquiry } from '../../test/new-case.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import { judgedAlone } from './classifier.ts'
import { shippedIntentModel } from './intent-model.ts'
import { raisedByBills, raisedByOrder } from './raised.ts'

const orders = shopOrders()
const embedded = shippedIntentModel().classify
const classify = (text: string) => raisedByOrder(orders, newInquiry(text), judgedAlone({ embedded }, text))

test.each([
  'ORD-12345',
  'ord 12345??',
  "Where's ORD-23456",
  'hi, what about order #12345?',
  'can you check ORD-12345 please',
  'when will ORD-12345 arrive?',
  'ORD-12345 and ORD-12346',
  'cek pesanan ORD-12345 dong kak',
  '¿dónde está ORD-12345?',
  'cadê ORD-12345',
  'où est ORD-12345 ?',
  'où en est la commande ORD-12345 s’il vous plaît',
  'Wo bleibt ORD-12345?',
  'ORD-12345はどこですか',
  '请帮我查一下 ORD-12345 到哪里了',
])('“%s” wants the order looked up', (text) => {
  expect(classify(text)).toMatchObject({ intent: 'billing', confidence: 1 })
})

test.each([
  'the lamp of ORD-12345 flickers',
  'ORD-12345 arrived broken',
  'ORD-12345 is the wrong colour',
  'I am done with you, ORD-12345 never came',
  'cancel ORD-12345',
  'ORD-12345 vino roto',
  'Where is my order?',
])('“%s” says more than that, or names none', (text) => {
  const { confidence, intent } = judgedAlone({ embedded }, text)
  const judged = classify(text)
  expect(judged.confidence).toBe(confidence)
  if (intent !== 'faq') expect(judged.intent).toBe(intent)
})

test('a general question that names an order is about that order', () => {
  const text = 'What is your return policy? And can you look at ORD-12345 too?'
  expect(judgedAlone({ embedded }, text)).toMatchObject({ intent: 'faq' })
  expect(classify(text)).toMatchObject({ intent: 'billing' })
})

test('a language model has read the number itself', () => {
  const judged = { ...judgedAlone({ embedded }, 'ORD-12345'), by: 'language model' as const }
  expect(raisedByOrder(orders, newInquiry('ORD-12345'), judged)).toBe(judged)
})

describe('where the company’s system has invoices and subscriptions', () => {
  const none = async () => []
  const asks = (text: string, has: object) =>
    raisedByBills({ ...orders, ...has }, newInquiry(text), judgedAlone({ embedded }, text))

  test.each(['When does my subscription renew?', 'Which plan are we on?', 'Wann verlängert sich mein Abo?'])(
    '“%s” wants it looked up',
    (text) => {
      expect(asks(text, { subscriptions: none })).toMatchObject({ intent: 'billing', confidence: 1 })
      expect(asks(text, { invoices: none })).toEqual(judgedAlone({ embedded }, text))
    },
  )

  test.each([
    'How do I cancel a subscription?',
    'I want to talk to a person about my invoice',
    'Where is the invoice page?',
  ])('“%s” is judged as before', (text) =>
    expect(asks(text, { invoices: none, subscriptions: none })).toEqual(judgedAlone({ embedded }, text)),
  )
})
