import type { Plan } from '../domain/plan.ts'
import type { Outcome, Watched } from '../domain/watched.ts'

type Counted = Pick<Extract<Watched, { what: 'handled' }>, 'intent' | 'outcome' | 'by'>

/** What is counted of a plan. */
export function countedPlan(plan: Plan): Counted {
  if (plan.kind !== 'decided') return { intent: 'none', outcome: outcomes[plan.kind], by: 'nobody' }
  const { intent, by } = plan.triage
  return { intent, by, outcome: decided[plan.decision.kind] }
}

const decided = { answer: 'answered', ask: 'asked back', handoff: 'handed over' } as const

const outcomes: Record<Exclude<Plan['kind'], 'decided'>, Outcome> = {
  ignore: 'left alone',
  listen: 'left alone',
  say: 'said',
  relay: 'relayed',
  'tell news': 'relayed',
  remind: 'handed over',
  'possible request': 'staff asked',
  'keep notes': 'relayed',
}
