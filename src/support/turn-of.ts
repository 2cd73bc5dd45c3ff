import type { Triage } from '../domain/classification.ts'
import type { Plan } from '../domain/plan.ts'
import type { Turn, TurnEnd } from '../domain/turn.ts'
import type { Situation } from './situation.ts'

/** What came of what customers wrote, for figures; undefined if none did, or where nothing is kept. */
export function turnOf(situation: Situation, plan: Plan): Turn | undefined {
  if (plan.kind === 'ignore' || plan.kind === 'keep notes') return undefined
  if (plan.kind === 'remind') return { ended: 'handed over', ...companyOf(plan.customer), ...understood(plan.triage) }
  const last = situation.burst.fromCustomer.at(-1)
  if (!last) return undefined
  const turn = { ended: endOf(situation, plan), ...companyOf(last.author.customer) }
  return plan.kind === 'decided' ? { ...turn, ...understood(plan.triage) } : turn
}

function endOf({ ticket, peopleTalk }: Situation, plan: Exclude<Plan, { kind: 'ignore' | 'keep notes' }>): TurnEnd {
  switch (plan.kind) {
    case 'decided':
      return endOfDecision[plan.decision.kind]
    case 'remind':
      return 'handed over'
    case 'relay':
    case 'tell news':
      return 'passed on'
    case 'possible request':
      return 'unclear'
    case 'say':
      return plan.purpose === 'courtesy' ? 'courtesy' : 'heard'
    case 'listen':
      return ticket || peopleTalk ? 'heard' : 'left alone'
    default:
      return plan satisfies never
  }
}

const endOfDecision = { answer: 'answered', ask: 'asked', handoff: 'handed over' } as const

const companyOf = ({ teamId }: { teamId: string }) => (teamId ? { companyId: teamId } : {})

function understood({ intent, confidence, by: judge, language, sentiment: mood, department }: Triage): Partial<Turn> {
  return { intent, confidence, judge, language, mood, department: department ?? intent }
}
