import type { Classification, Triage } from '../domain/classification.ts'
import type { DepartmentName } from '../domain/decision.ts'
import { isUnspoken } from '../languages/languages.ts'

/**
 * The department for an inquiry. Uncertain classifications and unsupported languages go to people; otherwise the intent
 * decides. `threshold` is from 0 to 1.
 */
export function route(triage: Classification & { by?: Triage['by'] }, threshold: number): DepartmentName {
  if (isUnspoken(triage)) return 'human'
  // Negated, so that NaN counts as uncertain.
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
