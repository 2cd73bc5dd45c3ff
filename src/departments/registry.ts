import type { DepartmentName } from '../triage/routing.ts'
import { createBilling } from './billing.ts'
import { complaint } from './complaint.ts'
import type { Department, DepartmentParts } from './department.ts'
import { createFaq } from './faq.ts'
import { human } from './human.ts'
import { createTechnical } from './technical.ts'

/** All departments. A new one is a file beside this and a line here. */
export const createDepartments = (parts: DepartmentParts): Record<DepartmentName, Department> => ({
  faq: createFaq(parts),
  technical: createTechnical(parts),
  billing: createBilling(parts),
  complaint,
  human,
})
