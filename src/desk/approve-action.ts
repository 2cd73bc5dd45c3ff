import type { Db } from '../db/database.ts'
import type { Action } from '../domain/action.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { beginOneAtATime, findAction } from '../orders/action-store.ts'
import type { ActionRules } from './actions/action-kind.ts'
import { takeStep } from './save-action.ts'
import { lockConversationOf } from './say-of-ticket.ts'

interface Approval {
  action: Action
  rules: ActionRules
  title: string
  /** As the person saw it. */
  seen: Pick<Action, 'id' | 'revision'>
  by: { userId: string; name: string }
  words: StaffWords
  now: Date
}

/** Why it is not approved: this person did already and another must, or a limit is reached. */
export type Refusal = 'needs another' | { why: string }

/** One person approves; above a limit, two different ones. Undefined if it is no longer to be decided. */
export async function approveIn(tx: Db, approval: Approval): Promise<'approved' | Refusal | undefined> {
  const { action, rules, by, seen } = approval
  await beginOneAtATime(tx, action.workspaceId)
  await lockConversationOf(tx, action.ticketId)
  const now = await findAction(tx, action.workspaceId, action.id)
  if (!now || now.revision !== seen.revision) return undefined
  if (now.state === 'requested')
    return rules.approvals(now) < 2 ? finish(tx, { ...approval, action: now }) : begin(tx, approval)
  const isTheirs = now.approvedBy === by.userId
  if (now.state === 'approved once') return isTheirs ? 'needs another' : finish(tx, { ...approval, action: now })
  // A second click of the same person.
  return isTheirs || now.secondBy === by.userId ? 'approved' : undefined
}

async function begin(tx: Db, { action, seen, by, title, words }: Approval) {
  const step = await takeStep(tx, action, {
    seen,
    from: ['requested'],
    change: { state: 'approved once', approvedBy: by.userId, lookAt: null },
    line: { event: 'action approved once', by: by.userId, detail: title },
    note: () => ({ text: words.actions.secondNote(title, by.name) }),
  })
  return step && ('approved' as const)
}

/** What only people can do is limited here; the rest when it begins. */
async function finish(tx: Db, { action, rules, seen, by, title, now }: Approval) {
  const isByHand = rules.execute === undefined
  const why = isByHand ? await rules.limit?.(tx, action) : undefined
  if (why !== undefined) return { why }
  const whose = action.state === 'approved once' ? { secondBy: by.userId } : { approvedBy: by.userId }
  const step = await takeStep(tx, action, {
    seen,
    from: ['requested', 'approved once'],
    change: isByHand
      ? { state: 'by hand', lookAt: null, triedAt: now, ...whose }
      : { state: 'approved', lookAt: now, ...whose },
    line: { event: isByHand ? 'action by hand' : 'action approved', by: by.userId, detail: title },
  })
  return step && ('approved' as const)
}
