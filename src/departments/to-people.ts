import type { DepartmentName } from '../domain/decision.ts'
import type { Words } from '../languages/language/language.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { complaint } from './complaint.ts'
import type { Department } from './department.ts'
import { human } from './human.ts'

const toPeople =
  (reasonIn: (forStaff: StaffWords) => string, replyIn?: (words: Words) => string): Department =>
  async ({ triage, words, forStaff }) => ({
    kind: 'handoff',
    reply: replyIn?.(words),
    category: triage.intent,
    priority: triage.urgency === 'low' ? 'normal' : triage.urgency,
    reason: reasonIn(forStaff),
  })

const departmentsOf = (toThem: Department): Record<DepartmentName, Department> => ({
  faq: toThem,
  technical: toThem,
  billing: toThem,
  complaint,
  human,
})

/** Departments that answer nothing, since nothing is known to answer from. */
export const departmentsToPeople = departmentsOf(
  toPeople(
    ({ reasons }) => reasons.noCompany,
    ({ noAnswer }) => noAnswer,
  ),
)

/** Departments that answer nothing, since the team wants to answer in this channel itself. */
export const departmentsOfTickets = departmentsOf(toPeople(({ reasons }) => reasons.peopleAnswerHere))
