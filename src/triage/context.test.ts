import { newInquiry } from '../../test/new-case.ts'
import { judgedAlone } from './classifier.ts'
import { withContext } from './context.ts'
import { shippedIntentModel } from './intent-model.ts'

const embedded = shippedIntentModel().classify
const parts = { embedded, confidenceThreshold: 0.7 }

const understood = (before: string, text: string, asker: 'faq' | 'technical' | 'billing' = 'faq') => {
  const inquiry = newInquiry(text, { transcript: [{ author: 'customer', text: before }] })
  const alone = judgedAlone(parts, text)
  return { alone, together: withContext(parts, asker, inquiry, alone) }
}

test.each([
  ['What are your shipping rates?', 'what about Germany?'],
  ['Apa saja metode pembayaran yang diterima?', 'dan kartu debit?'],
  ['¿Cuáles son los horarios de la tienda?', '¿y los domingos?'],
  ['Qual é o horário de atendimento?', 'e aos domingos?'],
  ['Quels sont vos horaires ?', 'et le dimanche ?'],
  ['Wie sind Ihre Öffnungszeiten?', 'und sonntags?'],
  ['営業時間を教えてください', 'じゃあ日曜は？'],
  ['你们的营业时间是几点？', '那周日呢？'],
])('after “%s”, “%s” is a question of the same kind', (before, text) => {
  const { together } = understood(before, text)
  expect(together).toMatchObject({ intent: 'faq' })
  expect(together.confidence).toBeGreaterThanOrEqual(0.7)
})

test.each([
  'I was charged twice this month, please refund one payment',
  'I want to talk to a manager',
  'and your app crashes all the time',
  'Worst service ever',
])('a message that is sure by itself ignores the question before it: “%s”', (text) => {
  const { alone, together } = understood('What are your shipping rates?', text)
  expect(alone.confidence).toBeGreaterThanOrEqual(0.7)
  expect(together).toBe(alone)
})

test.each(['Canada', 'hmm no', 'we will see'])('an unsure message that asks nothing stays unsure: “%s”', (text) => {
  const { alone, together } = understood('What are your shipping rates?', text)
  expect(together).toBe(alone)
})

test('a message after anything but a general or technical question is judged alone', () => {
  const { alone, together } = understood('Where is my order?', 'and for Canada?', 'billing')
  expect(together).toBe(alone)
})
