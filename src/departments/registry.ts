import type { DepartmentName } from '../domain/decision.ts'
import { createBilling } from './billing.ts'
import { complaint } from './complaint.ts'
import type { Case, Department, DepartmentParts, Drafting } from './department.ts'
import type { Draft } from './draft.ts'
import { createFaq } from './faq.ts'
import { human } from './human.ts'
import { printDraft } from './print-draft.ts'
import { createTechnical } from './technical.ts'

/** All departments. A new one needs a file beside this one and a line here. */
export function createDepartments(parts: DepartmentParts): Record<DepartmentName, Department> {
  /** Prints what a department quotes. */
  const printing =
    (department: Drafting): Department =>
    async (matter) =>
      printDraft(unlessRefused(await department(matter), matter, parts), matter, parts.translateTexts)
  return {
    faq: printing(createFaq(parts)),
    technical: printing(createTechnical(parts)),
    billing: printing(createBilling(parts)),
    complaint,
    human,
  }
}

/** Whoever found it, an article does not go out again where it did not help. A model may have searched in other words. */
function unlessRefused(draft: Draft, { inquiry, words, forStaff }: Case, { mayAnswer }: DepartmentParts): Draft {
  if (draft.kind !== 'quoted' || !mayAnswer) return draft
  if (draft.quote.every(({ article }) => mayAnswer(inquiry.text, article))) return draft
  const reason = forStaff.reasons.noArticleAnswers
  return { kind: 'handoff', reply: words.noAnswer, category: 'faq', priority: 'normal', reason, ...draft.handoff }
}
