import type { DepartmentName } from '../domain/decision.ts'
import { createBilling } from './billing.ts'
import { complaint } from './complaint.ts'
import type { Department, DepartmentParts } from './department.ts'
import { createFaq } from './faq.ts'
import { human } from './human.ts'
import { createTechnical } from './technical.ts'

/** All departments. A new one needs a file beside this one and a line here. */
export function createDepartments(parts: DepartmentParts): Record<DepartmentName, Department> {
  return {
    faq: tellingSources(createFaq(parts)),
    technical: tellingSources(createTechnical(parts)),
    billing: tellingSources(createBilling(parts)),
    complaint,
    human,
  }
}

/** Adds the customer's language to the sources of an answer. */
const tellingSources =
  (department: Department): Department =>
  async (matter) => {
    const decision = await department(matter)
    if (decision.kind !== 'answer') return decision
    const { language } = matter.words
    return { ...decision, sources: decision.sources.map((source) => ({ ...source, language })) }
  }
