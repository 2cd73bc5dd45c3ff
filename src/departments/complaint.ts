import type { Department } from './department.ts'

/** For unhappy customers: an apology, and a person soon. */
export const complaint: Department = async ({ triage, words, forStaff }) => ({
  kind: 'handoff',
  reply: words.apology,
  category: 'complaint',
  priority: triage.urgency === 'urgent' ? 'urgent' : 'high',
  reason: forStaff.reasons.unhappy,
})
