import type { Classification } from '../domain/classification.ts'
import { pressingPatterns, relaxedPatterns, urgentPatterns } from './urgency-words.ts'

/** How soon somebody should look, from what the message says and how it says it. */
export function urgencyOf(
  text: string,
  { intent, sentiment }: Pick<Classification, 'intent' | 'sentiment'>,
): Classification['urgency'] {
  const read = text.slice(0, 4000)
  if (says(read, relaxedPatterns)) return 'low'
  if (says(read, urgentPatterns)) return 'urgent'
  if (says(read, pressingPatterns)) return 'high'
  if (intent === 'complaint' && sentiment === 'negative') return 'high'
  return intent === 'faq' && sentiment !== 'negative' ? 'low' : 'normal'
}

function says(text: string, patterns: RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text))
}
