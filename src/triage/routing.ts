import type { Classification } from './classification.ts'

export type DepartmentName = 'faq' | 'technical' | 'billing' | 'complaint' | 'human'

/** Which department takes an inquiry: doubt goes to people, otherwise the department of the intent. `threshold` is 0–1. */
export function route(triage: Classification, threshold: number): DepartmentName {
  // Written as "not at least", so that a confidence which is no number at all is doubt too.
  if (!(triage.confidence >= threshold)) return 'human'
  switch (triage.intent) {
    case 'human_needed':
      return 'human'
    case 'faq':
    case 'technical':
    case 'billing':
    case 'complaint':
      return triage.intent
    default:
      return triage.intent satisfies never
  }
}
