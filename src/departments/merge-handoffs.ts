import { type Decision, priorities } from '../domain/decision.ts'

export type Handoff = Extract<Decision, { kind: 'handoff' }>

/**
 * One ticket of several: the most pressing says how soon and for whom, and the reasons, the replies and the refunds of all are kept, each
 * once. Undefined of none.
 */
export function mergeHandoffs(handoffs: Handoff[]): Handoff | undefined {
  const [mostPressing] = handoffs.toSorted((a, b) => priorities.indexOf(a.priority) - priorities.indexOf(b.priority))
  if (!mostPressing) return undefined
  const replies = handoffs.flatMap(({ reply }) => reply?.split('\n\n') ?? [])
  const refunds = new Map(handoffs.flatMap((each) => each.refunds ?? []).map((refund) => [refund.orderId, refund]))
  return {
    ...mostPressing,
    reply: [...new Set(replies)].join('\n\n') || undefined,
    reason: [...new Set(handoffs.map(({ reason }) => reason))].join(' '),
    refunds: refunds.size > 0 ? [...refunds.values()] : undefined,
  }
}
