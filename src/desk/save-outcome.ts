import type { Db } from '../db/database.ts'
import type { Action, ActionOutcome } from '../domain/action.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { ActionRules } from './actions/action-kind.ts'
import { frontdesk } from './move-ticket.ts'
import { takeStep } from './save-action.ts'

const tried = ['approved', 'running', 'unknown', 'pending'] as const

interface Parts {
  words: StaffWords
  now(): Date
}

/** Saves what came of a try, and tells the customer what happened. Undefined if somebody else has. */
export function saveOutcome(tx: Db, parts: Parts, rules: ActionRules, action: Action, outcome: ActionOutcome) {
  if (outcome.state === 'failed')
    return saveFailure(tx, parts, rules, action, { problem: outcome.problem, answers: action.attempts })
  const { state, reference, amountCents, currency } = outcome
  // What is said is what is in their books.
  const paid = amountCents === undefined ? {} : { amountCents, currency: currency ?? action.currency }
  const { id, attempts } = action
  return takeStep(tx, action, {
    seen: { id, attempts },
    from: tried,
    change: {
      ...{ state, reference, ...paid, problem: null, answers: attempts },
      lookAt: state === 'pending' ? new Date(parts.now().getTime() + pendingMs) : null,
    },
    line: {
      event: state === 'done' ? 'action done' : 'action pending',
      by: frontdesk.userId,
      detail: `${rules.title({ ...action, ...paid })} · ${reference}`,
    },
    tell: { happened: state, rules },
  })
}

/** When what is on its way is looked at again. */
const pendingMs = 10_000

interface Failed {
  problem: string
  /** How many tries are answered by now. */
  answers: number
}

/** Certainly nothing was done: people see why, and the customer hears that it did not work. */
export function saveFailure(tx: Db, parts: Parts, rules: ActionRules, action: Action, { problem, answers }: Failed) {
  const { id, attempts } = action
  const why = problem.slice(0, longestProblem)
  return takeStep(tx, action, {
    seen: { id, attempts },
    from: tried,
    change: { state: 'failed', problem: why, lookAt: null, answers },
    line: { event: 'action failed', by: frontdesk.userId, detail: `${rules.title(action)} · ${why}` },
    note: () => ({ text: parts.words.actions.failedNote(rules.title(action), why) }),
    tell: { happened: 'failed', rules },
  })
}

const longestProblem = 300

/** Nobody knows what became of it. The customer hears when somebody does. `isNews`: staff do not know yet. */
export function saveUnknown(
  tx: Db,
  { words }: Parts,
  rules: ActionRules,
  action: Action,
  { lookAt, isNews }: { lookAt: Date | null; isNews: boolean },
) {
  const { id, attempts } = action
  const line = { event: 'action unknown', by: frontdesk.userId, detail: rules.title(action) } as const
  return takeStep(tx, action, {
    seen: { id, attempts },
    from: ['running'],
    change: { state: 'unknown', lookAt },
    ...(isNews && { line, note: () => ({ text: words.actions.unknownNote(rules.title(action)) }) }),
  })
}
