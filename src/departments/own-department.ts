import { type Decision, priorities } from '../domain/decision.ts'
import type { OwnDepartment } from '../domain/own-department.ts'
import type { Case, Department } from './department.ts'

/**
 * Decides for a department that the company declared. An apology, and a person for who asks for one, come first. `usual`
 * is what the departments of the code decide, `fromArticles` answers general questions.
 */
export async function decideInOwn(
  own: OwnDepartment,
  matter: Case,
  { usual, fromArticles }: { usual: Department; fromArticles: Department },
): Promise<Decision> {
  const { intent } = matter.triage
  const isForPerson = intent === 'complaint' || intent === 'human_needed'
  if (isForPerson) return atLeast(own, await usual(matter))
  return own.answeredBy === 'people' ? toThem(own, matter) : atLeast(own, await fromArticles(matter))
}

const toThem = (own: OwnDepartment, { triage, words, forStaff }: Case): Decision =>
  atLeast(own, {
    kind: 'handoff',
    reply: words.personComing,
    category: triage.intent,
    priority: triage.urgency === 'urgent' ? 'urgent' : 'low',
    reason: forStaff.reasons.belongsTo(own.name),
  })

/** The most pressing comes first in `priorities`. */
function atLeast({ priority }: OwnDepartment, decision: Decision): Decision {
  if (decision.kind !== 'handoff') return decision
  const [pressing = priority] = [priority, decision.priority].sort(
    (a, b) => priorities.indexOf(a) - priorities.indexOf(b),
  )
  return { ...decision, priority: pressing }
}
