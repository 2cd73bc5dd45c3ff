import { urgencyOf } from './urgency.ts'

const plain = { intent: 'technical', sentiment: 'neutral' } as const

describe('urgency', () => {
  test.each([
    ['urgent', 'Our checkout is down and we are losing money every minute'],
    ['high', 'URGENT please'],
    ['urgent', 'my account was hacked'],
    ['high', '至急お願いします'],
    ['high', "I can't log in and my deadline is tonight"],
    ['high', 'you charged me twice'],
    ['high', 'my lawyer will contact you'],
    ['normal', 'The export button does nothing'],
    ['low', 'no rush, but can the font be bigger?'],
  ])('is %s: %s', (urgency, text) => {
    expect(urgencyOf(text, plain)).toBe(urgency)
  })

  test('an angry complaint matters soon, a calm question can wait', () => {
    expect(urgencyOf('You people are awful', { intent: 'complaint', sentiment: 'negative' })).toBe('high')
    expect(urgencyOf('Which colours are there?', { intent: 'faq', sentiment: 'neutral' })).toBe('low')
  })
})
