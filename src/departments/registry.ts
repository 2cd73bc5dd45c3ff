import type { DepartmentName } from '../domain/decision.ts'
import { createBilling } from './billing.ts'
import { complaint } from './complaint.ts'
import type { Department, DepartmentParts, Drafting } from './department.ts'
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
      printDraft(await department(matter), matter, parts.translateTexts)
  return {
    faq: printing(createFaq(parts)),
    technical: printing(createTechnical(parts)),
    billing: printing(createBilling(parts)),
    complaint,
    human,
  }
}
