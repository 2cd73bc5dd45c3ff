import type { Case } from './department.ts'
import type { Handoff } from './merge-handoffs.ts'

/** Hands a matter of money or of an order to people. */
export function billingHandoff({ triage }: Case, reason: string, reply?: string): Handoff {
  const pressing = triage.urgency === 'high' || triage.urgency === 'urgent'
  return { kind: 'handoff', category: 'billing', priority: pressing ? 'high' : 'normal', reason, reply }
}
