import type { Decision } from '../domain/decision.ts'
import { isUnspoken } from '../languages/languages.ts'
import type { Case, Department } from './department.ts'

/** Hands over what the bot must not or cannot judge. Only evidence makes it urgent, or everything would be. */
export const human: Department = async (matter) => handoff(matter)

function handoff({ inquiry, triage, words, forStaff }: Case): Decision {
  const { reasons, names } = forStaff
  if (inquiry.text === '')
    return {
      kind: 'handoff',
      category: 'human_needed',
      priority: 'normal',
      reason: reasons.onlyFiles,
    }
  if (triage.intent === 'human_needed')
    return {
      kind: 'handoff',
      reply: words.personComing,
      category: 'human_needed',
      priority: personPriority(triage),
      reason: reasons.asksForPerson,
    }
  if (isUnspoken(triage))
    return {
      kind: 'handoff',
      category: triage.intent,
      priority: doubtPriority(triage),
      reason: reasons.unspoken,
    }
  return {
    kind: 'handoff',
    reply: words.notSure,
    category: triage.intent,
    priority: doubtPriority(triage),
    reason: reasons.notSure(names.intents[triage.intent], Math.round(triage.confidence * 100)),
  }
}

/** Who asks for a person gets one soon, unless it is doubtful that they do. */
function personPriority({ urgency, confidence }: Case['triage']) {
  if (urgency === 'urgent') return 'urgent'
  return confidence >= 0.5 ? 'high' : 'normal'
}

function doubtPriority({ intent, urgency, sentiment }: Case['triage']) {
  if (urgency === 'urgent') return 'urgent'
  return urgency === 'high' || (intent === 'complaint' && sentiment !== 'positive') ? 'high' : 'normal'
}
