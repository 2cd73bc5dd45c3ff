import { newInquiry } from '../../test/new-case.ts'
import { createEmbeddedClassifier } from './classifier.ts'
import { shippedIntentModel } from './intent-model.ts'
import { knowingOrders } from './knowing-orders.ts'

const alone = createEmbeddedClassifier(shippedIntentModel().classify)
const classifier = knowingOrders(alone)

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
])('“%s” wants the order looked up', async (text) => {
  expect(await classifier.classify(newInquiry(text))).toMatchObject({ intent: 'billing', confidence: 1 })
})

test.each([
  'the lamp of ORD-12345 flickers',
  'ORD-12345 arrived broken',
  'ORD-12345 is the wrong colour',
  'I am done with you, ORD-12345 never came',
  'cancel ORD-12345',
  'ORD-12345 vino roto',
  'Where is my order?',
])('“%s” says more than that, or names none', async (text) => {
  const inquiry = newInquiry(text)
  const { confidence, intent } = await alone.classify(inquiry)
  const judged = await classifier.classify(inquiry)
  expect(judged.confidence).toBe(confidence)
  if (intent !== 'faq') expect(judged.intent).toBe(intent)
})

test('a general question that names an order is about that order', async () => {
  const inquiry = newInquiry('What is your return policy? And can you look at ORD-12345 too?')
  expect(await alone.classify(inquiry)).toMatchObject({ intent: 'faq' })
  expect(await classifier.classify(inquiry)).toMatchObject({ intent: 'billing' })
})

test('a language model has read the number itself', async () => {
  const judged = { ...(await alone.classify(newInquiry('ORD-12345'))), by: 'language model' as const }
  const byModel = knowingOrders({ classify: async () => judged })
  expect(await byModel.classify(newInquiry('ORD-12345'))).toBe(judged)
})
