import { type Handoff, mergeHandoffs } from '../departments/merge-handoffs.ts'
import type { Decision } from '../domain/decision.ts'
import type { Words } from '../languages/language/language.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'

/** One question of a message, and its department's decision. */
export interface PartDecision {
  question: string
  decision: Decision
}

/**
 * Merges the decisions about a message with several questions. Answers are listed under their questions, and the rest
 * becomes one ticket. Undefined if nothing can be answered, so that the whole message goes to a person.
 */
export function mergeDecisions(parts: PartDecision[], words: Words, { reasons }: StaffWords): Decision | undefined {
  const answered = parts.filter(({ decision }) => decision.kind === 'answer')
  const rest = parts.filter(({ decision }) => decision.kind !== 'answer')
  if (answered.length === 0) return undefined
  const answers = answered.map(({ question, decision }) => `> ${question}\n\n${decision.reply ?? ''}`).join('\n\n')
  const told = answered.flatMap(({ decision }) => toldIn(decision))
  if (rest.length === 0)
    return { kind: 'answer', reply: answers, sources: answered.flatMap(({ decision }) => sourcesOf(decision)), told }
  const handoffs = rest.map(({ decision }) => asHandoff(decision, reasons.needsDetails))
  const left = rest.map(({ question }) => `- ${question}`).join('\n')
  const why = handoffs.map(({ reason }) => reason)
  const merged = mergeHandoffs(handoffs)
  return (
    merged && {
      ...merged,
      told: [...told, ...toldIn(merged)],
      reply: `${answers}\n\n${words.restToPerson}\n${left}`,
      reason: [reasons.answeredSome(answered.length, parts.length), ...why].join(' '),
    }
  )
}

const sourcesOf = (decision: Decision) => (decision.kind === 'answer' ? decision.sources : [])

const toldIn = (decision: Decision) => (decision.kind === 'ask' ? [] : (decision.told ?? []))

/** A question back to the customer would get lost among other answers, so a person asks it. */
const asHandoff = (decision: Decision, reason: string): Handoff =>
  decision.kind === 'handoff' ? decision : { kind: 'handoff', category: 'human_needed', priority: 'normal', reason }
