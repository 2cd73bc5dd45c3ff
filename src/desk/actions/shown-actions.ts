import type { Db } from '../../db/database.ts'
import type { Action } from '../../domain/action.ts'
import { listActionsWithMerged } from '../../orders/action-store.ts'
import type { ActionKinds } from './action-kind.ts'

/** An action as a card shows it. */
export interface ShownAction {
  action: Action
  /** Plain text. */
  title: string
  /** Nobody but people can find out what became of it. */
  isLost: boolean
}

/** The actions of a ticket and of those that go on in it, for its card. */
export async function listShownActions(db: Db, kinds: ActionKinds, ticketId: string): Promise<ShownAction[]> {
  const actions = await listActionsWithMerged(db, ticketId)
  return actions.map((action) => {
    const rules = kinds[action.kind]
    return { action, title: rules?.title(action) ?? action.subject, isLost: rules?.lookUp === undefined }
  })
}
