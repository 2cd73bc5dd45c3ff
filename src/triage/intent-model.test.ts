import { classificationSchema } from '../triage/classification.ts'
import { shippedIntentModel } from './intent-model.ts'

const model = shippedIntentModel()

describe('sorting messages without a language model', () => {
  test.each([
    ['faq', 'What are your shipping rates?'],
    ['billing', "My order hasn't arrived"],
    ['billing', 'I was charged twice this month, please refund one payment'],
    ['technical', 'The app crashes every time I open the settings'],
    ['complaint', 'Worst service ever. Three weeks of excuses and nobody cares!'],
    ['human_needed', 'Let me speak to a real person'],
    ['human_needed', 'I want to talk to a manager'],
  ])('%s, and surely: %s', (intent, text) => {
    const found = model.classify(text)
    expect(found.intent).toBe(intent)
    expect(found.confidence).toBeGreaterThanOrEqual(0.7)
  })

  test.each(['这是什么', 'What is this?', 'asdf ghjk', '', '🙂🙂🙂', 'hello', 'thanks!'])(
    'is in doubt about %j',
    (text) => {
      expect(model.classify(text).confidence).toBeLessThan(0.5)
    },
  )

  test.each(['', '\u0000', 'a'.repeat(40_000), 'my order is late '.repeat(2500), '\ud800', '¿¿¿???'])(
    'gives a valid classification whatever was typed (%#)',
    (text) => {
      expect(() => classificationSchema.parse(model.classify(text))).not.toThrow()
    },
  )

  test('says what spoke for it', () => {
    const { reasons } = model.classify('please refund my last payment')
    expect(reasons.words).toContain('refund')
    expect(reasons.nearest).not.toHaveLength(0)
  })
})
