import type { Decision } from '../domain/decision.ts'
import { proseOf } from '../domain/message-text.ts'
import type { Decided, Plan } from '../domain/plan.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Knowledge } from '../knowledge/article.ts'
import type { ExamplesThatDecided } from '../triage/why-intent.ts'
import type { PlanParts } from './plan-parts.ts'
import type { Situation } from './situation.ts'

/** What is asked why a message is understood as it is. */
export interface Why {
  /** The words of a text by which it was understood. */
  words(judged: Pick<Ticket, 'triage' | 'request'>): string[]
  examples(judged: Pick<Ticket, 'triage' | 'request'>): ExamplesThatDecided | undefined
  search: Knowledge['search']
}

type Parts = Pick<PlanParts, 'addressed'> & { why?: Why }

/** Why the bot does what it does, for the debug log: the row of the table, what was understood and from what, and what decided. */
export async function whyDecided(parts: Parts, { row, ...plan }: Plan, situation: Situation): Promise<object> {
  const forUs = whetherForUs(parts, situation)
  if (plan.kind !== 'decided') return { row, plan: plan.kind, ...forUs }
  const { triage, department, decision } = plan
  const { intent, confidence, sentiment, language, urgency, by, fallback } = triage
  return {
    row,
    ...forUs,
    understood: { intent, confidence: inShort(confidence), mood: sentiment, language, urgency, by, fallback },
    ...(await reasonsOf(parts, plan, situation)),
    department: triage.department ?? department,
    ...whatFor(decision),
  }
}

/** By its words alone. To whom a direct message or one in a ticket's thread speaks is not asked. */
function whetherForUs({ addressed }: Parts, { inquiry, conversation, ticket }: Situation) {
  if (!inquiry || conversation.isDirect || ticket) return {}
  const { kind, confidence, because } = addressed(proseOf(inquiry.text))
  return { forUs: { kind, confidence: inShort(confidence), because } }
}

async function reasonsOf({ why }: Parts, { triage }: Decided, { inquiry }: Situation) {
  if (!inquiry || !why) return { words: [] }
  const judged = { triage, request: inquiry.text }
  const examples = why.examples(judged)
  const like = examples?.shipped.map(({ text, similarity }) => ({ text, similarity: inShort(similarity) }))
  const found = await why.search(proseOf(inquiry.text), { wordsAlone: true })
  return {
    words: why.words(judged),
    ...(examples && { like, likeOwn: examples.own }),
    considered: found.map(({ article: { title }, confidence }) => ({ title, confidence: inShort(confidence) })),
  }
}

const whatFor = (decision: Decision) => ({
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
})

const inShort = (share: number) => Number(share.toFixed(2))
