import { type Handoff, mergeHandoffs } from '../departments/merge-handoffs.ts'
import type { Decision } from '../domain/decision.ts'
import type { Words } from '../languages/language/language.ts'

/** One question of a message, and its department's decision. */
export interface PartDecision {
  question: string
  decision: Decision
}

/**
 * Merges the decisions about a message with several questions. Answers are listed under their questions, and the rest
 * becomes one ticket. Undefined if nothing can be answered, so that the whole message goes to a person.
 */
export function mergeDecisions(parts: PartDecision[], words: Words): Decision | undefined {
  const answered = parts.filter(({ decision }) => decision.kind === 'answer')
  const rest = parts.filter(({ decision }) => decision.kind !== 'answer')
  if (answered.length === 0) return undefined
  const answers = answered.map(({ question, decision }) => `> ${question}\n\n${decision.reply ?? ''}`).join('\n\n')
  if (rest.length === 0)
    return { kind: 'answer', reply: answers, sources: answered.flatMap(({ decision }) => sourcesOf(decision)) }
  const handoffs = rest.map(({ decision }) => asHandoff(decision))
  const left = rest.map(({ question }) => `- ${question}`).join('\n')
  const reasons = handoffs.map(({ reason }) => reason).join(' ')
  const merged = mergeHandoffs(handoffs)
  return (
    merged && {
      ...merged,
      reply: `${answers}\n\n${words.restToPerson}\n${left}`,
      reason: `Answered ${answered.length} of ${parts.length} questions. ${reasons}`,
    }
  )
}

const sourcesOf = (decision: Decision) => (decision.kind === 'answer' ? decision.sources : [])

/** A question back to the customer would get lost among other answers, so a person asks it. */
const asHandoff = (decision: Decision): Handoff =>
  decision.kind === 'handoff'
    ? decision
    : {
        kind: 'handoff',
        category: 'human_needed',
        priority: 'normal',
        reason: 'A question needs more details from the customer.',
      }
