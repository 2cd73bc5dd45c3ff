import type { Plan } from '../../domain/plan.ts'
import type { Utterance } from '../../domain/utterance.ts'
import { wordsIn } from '../../languages/words.ts'

const indent = (text: string) => text.replace(/^/gm, '  ')

/** Describes the bot's plan for a message to the person who tries it out. */
export function describePlan(plan: Plan): string {
  switch (plan.kind) {
    case 'ignore':
    case 'listen':
      return '  (the bot listens and says nothing)'
    case 'say':
      return `  (${plan.purpose}; no department needed)`
    case 'relay':
      return `  (added to ${plan.ticket.id})`
    case 'tell news':
      return `  (news of ${plan.ticketIds.join(', ')})`
    case 'possible request':
      return '  (unclear: staff are asked in one quiet line)'
    case 'keep notes':
      return '  (kept as a note for the team)'
    case 'remind':
      return '  (nobody has answered: it becomes a ticket)'
    case 'decided': {
      const { intent, confidence, sentiment, language, by, fallback } = plan.triage
      const failed = fallback ? ', because the language model failed' : ''
      const sure = `${Math.round(confidence * 100)} %`
      const first = `  intent ${intent} · confidence ${sure} · ${sentiment} · ${language} · by the ${by}${failed}`
      return `${first}\n  → ${plan.department}: ${plan.decision.kind}${handoffOf(plan)}`
    }
    default:
      return plan satisfies never
  }
}

function handoffOf({ decision }: Extract<Plan, { kind: 'decided' }>): string {
  return decision.kind === 'handoff' ? ` · ${decision.priority} priority · ${decision.reason}` : ''
}

/** What the customer reads, or a note about what staff would get. */
export function describeReply(utterance: Utterance): string | undefined {
  switch (utterance.kind) {
    case 'reply': {
      const { text, sources } = utterance
      const told = sources.length ? `\n[${wordsIn(sources[0]?.language ?? 'en').sources(sources)}]` : ''
      return `bot › ${indent(text + told).trimStart()}`
    }
    case 'card':
      return `  (the card of ${utterance.ticketId} is in the support channel)`
    case 'possible request':
    case 'note':
    case 'weekly note':
    case 'recall':
    case 'incident':
    case 'redaction':
    case 'files':
      return undefined
    default:
      return utterance satisfies never
  }
}
