import type { Plan } from '../domain/plan.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Situation } from './situation.ts'

/** The words of a text by which it was understood. */
export type Why = (judged: Pick<Ticket, 'triage' | 'request'>) => string[]

/** Why the bot does what it does, for the debug log: the row of the table, what was understood and from what, and what decided. */
export function whyDecided({ row, ...plan }: Plan, { inquiry }: Situation, why: Why | undefined): object {
  if (plan.kind !== 'decided') return { row, plan: plan.kind }
  const { triage, department, decision } = plan
  const { intent, confidence, sentiment, language, urgency, by, fallback } = triage
  return {
    row,
    understood: { intent, confidence: Number(confidence.toFixed(2)), mood: sentiment, language, urgency, by, fallback },
    words: inquiry && why ? why({ triage, request: inquiry.text }) : [],
    department: triage.department ?? department,
    decision: decision.kind,
    ...(decision.kind === 'answer' && { articles: decision.sources.map(({ title }) => title) }),
    ...(decision.kind === 'ask' && { awaiting: decision.awaiting }),
    ...(decision.kind === 'handoff' && {
      priority: decision.priority,
      reason: decision.reason,
      actions: [
        ...(decision.refunds ?? []).map(({ orderId }) => `refund of ${orderId}`),
        ...(decision.actions ?? []).map(({ kind, subject }) => `${kind} ${subject}`),
      ],
    }),
  }
}
