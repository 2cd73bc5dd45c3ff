import type { Triage } from './classification.ts'
import { findTranslation } from './translation.ts'

const german: Triage = {
  intent: 'complaint',
  confidence: 0.9,
  summary: 'The lamp is broken.',
  sentiment: 'negative',
  language: 'de',
  urgency: 'high',
  translation: 'My lamp is broken.',
  by: 'language model',
  fallback: false,
}

test('staff get the language model’s translation of a message in another language', () => {
  expect(findTranslation(german, 'Meine Lampe ist kaputt.')).toBe('My lamp is broken.')
})

test.each<[string, Triage, string]>([
  ['of an English message', { ...german, language: 'en' }, 'My lamp’s broken.'],
  ['that is empty', { ...german, translation: '' }, 'Meine Lampe ist kaputt.'],
  ['that says the message again', { ...german, language: 'und' }, 'my lamp\nis broken. '],
  ['that no language model made', { ...german, by: 'embedded model' }, 'Meine Lampe ist kaputt.'],
])('they get none %s', (_, triage, text) => {
  expect(findTranslation(triage, text)).toBeUndefined()
})
