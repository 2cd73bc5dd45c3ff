import type { Classification } from '../domain/classification.ts'
import type { Asking } from '../languages/language/language.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from '../languages/languages.ts'
import { urgentEvidence } from './urgency-evidence.ts'

/** The urgency of a message, from its content and tone. */
export function urgencyOf(
  text: string,
  { intent, sentiment }: Pick<Classification, 'intent' | 'sentiment'>,
): Classification['urgency'] {
  const read = text.slice(0, 4000)
  if (relaxed.test(read)) return 'low'
  // Who calls something urgent is in a hurry. What is urgent for us shows by what has happened.
  if (urgentEvidence(read)) return 'urgent'
  if (urgent.test(read) || pressing.test(read)) return 'high'
  if (intent === 'complaint' && sentiment === 'negative') return 'high'
  return intent === 'faq' && sentiment !== 'negative' ? 'low' : 'normal'
}

function saying(name: keyof Asking['urgency']): RegExp {
  const spaced = patternOf(spacedLanguages, ({ asking }) => asking.urgency[name])
  return new RegExp(`\\b(?:${spaced})\\b|${patternOf(unspacedLanguages, ({ asking }) => asking.urgency[name])}`, 'iu')
}

const relaxed = saying('relaxed')
const urgent = saying('urgent')
const pressing = saying('pressing')
