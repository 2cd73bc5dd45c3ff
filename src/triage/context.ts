import type { Triage } from '../domain/classification.ts'
import type { DepartmentName } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { asksSomething, readFollowUp } from '../languages/follow-up.ts'
import { type ClassifierParts, judgedAlone } from './classifier.ts'

/**
 * Reads a follow-up such as "And to Canada?" together with the previous question, which the embedded model does not
 * see. Leaves confident classifications and messages without a question unchanged. `asker` is the department that
 * answered before.
 */
export function withContext(
  { embedded, confidenceThreshold }: Pick<ClassifierParts, 'embedded'> & { confidenceThreshold: number },
  asker: DepartmentName | null,
  inquiry: Inquiry,
  triage: Triage,
): Triage {
  if (triage.by === 'language model' || triage.confidence >= confidenceThreshold) return triage
  if (asker !== 'faq' && asker !== 'technical') return triage
  const followUp = readFollowUp(inquiry)
  if (!followUp || !(followUp.saysSo || asksSomething(inquiry))) return triage
  const { intent, confidence } = judgedAlone({ embedded }, `${followUp.before}\n${inquiry.text}`)
  return confidence >= confidenceThreshold && intent === asker ? { ...triage, intent, confidence } : triage
}
