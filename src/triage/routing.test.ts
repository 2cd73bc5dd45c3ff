import fc from 'fast-check'
import { type Classification, intents, sentiments, urgencies } from '../domain/classification.ts'
import { route } from './routing.ts'

const triage = fc.record({
  intent: fc.constantFrom(...intents),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  summary: fc.constant('A question.'),
  sentiment: fc.constantFrom(...sentiments),
  language: fc.constant('en'),
  urgency: fc.constantFrom(...urgencies),
})
const threshold = fc.double({ min: 0, max: 1, noNaN: true })
const sure = (intent: Classification['intent']): Classification => ({
  intent,
  confidence: 0.9,
  summary: 'A question.',
  sentiment: 'neutral',
  language: 'en',
  urgency: 'normal',
})

describe('routing', () => {
  test.each([
    ['faq', 'faq'],
    ['technical', 'technical'],
    ['billing', 'billing'],
    ['complaint', 'complaint'],
    ['human_needed', 'human'],
  ] as const)('a sure %s goes to %s', (intent, department) => {
    expect(route(sure(intent), 0.7)).toBe(department)
  })

  test('everything below the threshold goes to a person', () => {
    fc.assert(
      fc.property(triage, threshold, (given, limit) => {
        fc.pre(given.confidence < limit)
        expect(route(given, limit)).toBe('human')
      }),
    )
  })

  test('at the threshold or above, the intent alone decides', () => {
    fc.assert(
      fc.property(triage, threshold, (given, limit) => {
        fc.pre(given.confidence >= limit)
        expect(route(given, limit)).toBe(route({ ...given, confidence: 1 }, 0))
      }),
    )
  })

  test('higher confidence never sends an inquiry from its department to a person', () => {
    fc.assert(
      fc.property(triage, threshold, fc.double({ min: 0, max: 1, noNaN: true }), (given, limit, more) => {
        fc.pre(more >= given.confidence && route(given, limit) !== 'human')
        expect(route({ ...given, confidence: more }, limit)).toBe(route(given, limit))
      }),
    )
  })

  test('a language that the bot has no words for goes to a person, unless a language model reads it', () => {
    const italian = { ...sure('faq'), language: 'it' }
    expect(route({ ...italian, by: 'embedded model' }, 0.7)).toBe('human')
    expect(route({ ...italian, by: 'language model' }, 0.7)).toBe('faq')
    expect(route({ ...sure('faq'), language: 'und', by: 'embedded model' }, 0.7)).toBe('faq')
    expect(route({ ...sure('faq'), language: 'pt', by: 'embedded model' }, 0.7)).toBe('faq')
  })

  test('a confidence that is not a number goes to a person', () => {
    expect(route({ ...sure('faq'), confidence: Number.NaN }, 0)).toBe('human')
  })
})
