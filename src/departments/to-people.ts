import type { DepartmentName } from '../domain/decision.ts'
import { complaint } from './complaint.ts'
import type { Department } from './department.ts'
import { human } from './human.ts'

/** Departments that answer nothing, since nothing is known to answer from. */
export const departmentsToPeople: Record<DepartmentName, Department> = {
  faq: toPeople,
  technical: toPeople,
  billing: toPeople,
  complaint,
  human,
}

async function toPeople({ triage, words }: Parameters<Department>[0]): ReturnType<Department> {
  return {
    kind: 'handoff',
    reply: words.noAnswer,
    category: triage.intent,
    priority: triage.urgency === 'low' ? 'normal' : triage.urgency,
    reason: 'Frontdesk has no company folder to answer from.',
  }
}
