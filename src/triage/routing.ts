import type { Classification, Triage } from '../domain/classification.ts'
import type { DepartmentName } from '../domain/decision.ts'
import { isUnspoken } from '../languages/languages.ts'

/**
 * Which department takes an inquiry: doubt goes to people, and so does a language that nobody here speaks; otherwise the department of the
 * intent. `threshold` is 0–1.
 */
export function route(triage: Classification & { by?: Triage['by'] }, threshold: number): DepartmentName {
  if (isUnspoken(triage)) return 'human'
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
