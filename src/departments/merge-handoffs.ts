import { type Decision, priorities } from '../domain/decision.ts'

export type Handoff = Extract<Decision, { kind: 'handoff' }>

/**
 * Merges several handoffs into one ticket. The most urgent sets the priority and category; all distinct reasons,
 * replies, refunds and actions are kept. Undefined for an empty list.
 */
export function mergeHandoffs(handoffs: Handoff[]): Handoff | undefined {
  const [mostPressing] = handoffs.toSorted((a, b) => priorities.indexOf(a.priority) - priorities.indexOf(b.priority))
  if (!mostPressing) return undefined
  const replies = handoffs.flatMap(({ reply }) => reply?.split('\n\n') ?? [])
  const refunds = new Map(handoffs.flatMap((each) => each.refunds ?? []).map((refund) => [refund.orderId, refund]))
  const actions = new Map(handoffs.flatMap((each) => each.actions ?? []).map((action) => [action.about, action]))
  const told = handoffs.flatMap((each) => each.told ?? [])
  return {
    ...mostPressing,
    reply: [...new Set(replies)].join('\n\n') || undefined,
    reason: [...new Set(handoffs.map(({ reason }) => reason))].join(' '),
    refunds: refunds.size > 0 ? [...refunds.values()] : undefined,
    ...(actions.size > 0 && { actions: [...actions.values()] }),
    ...(told.length > 0 && { told }),
    ...(handoffs.some(({ linking }) => linking) && { linking: true }),
  }
}
