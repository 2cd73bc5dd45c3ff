import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { Action, ActionState } from '../domain/action.ts'
import type { Ticket, TicketEvent } from '../domain/ticket.ts'
import { type ActionChange, changeAction, type Seen } from '../orders/action-store.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { ActionRules, Happened } from './actions/action-kind.ts'
import { whereItGoesOn } from './merged-tickets.ts'
import { idOf } from './once.ts'
import { drawCard, lockConversationOf, noteBelow, tellCustomer } from './say-of-ticket.ts'
import { addHistory, findTicket } from './ticket-store.ts'

/** A change of an action, and what follows from it. */
export interface Step {
  from: readonly ActionState[]
  /** The action as it was seen. */
  seen: Seen
  change: ActionChange
  /** What its ticket's history says, by whom, and more about it. Absent: nothing, and the card is not drawn. */
  line?: { event: TicketEvent; by: string; detail?: string }
  /** What staff read below the card. */
  note?(action: Action): { text: string; quote?: string }
  /** What the customer hears. */
  tell?: { happened: Happened; rules: ActionRules; why?: string }
}

/**
 * Takes a step: the state, its line of history, the card, and what the customer hears, all or nothing and once. Call it in
 * a transaction. Resolves with undefined if somebody else was first.
 */
export async function takeStep(tx: Db, { ticketId, workspaceId }: Action, step: Step): Promise<Action | undefined> {
  await lockConversationOf(tx, ticketId)
  const changed = await changeAction(tx, step.seen, step.from, step.change)
  const ticket = changed && (await findTicket(tx, workspaceId, ticketId))
  if (!changed || !ticket || !step.line) return changed
  const { event, by, detail } = step.line
  await addHistory(tx, ticket, event, by, detail)
  await drawCard(tx, ticket)
  // People look at the card of the ticket in which it goes on.
  const goesOn = await whereItGoesOn(tx, ticket)
  if (goesOn.id !== ticketId) await drawCard(tx, goesOn)
  const note = step.note?.(changed)
  if (note) await enqueue(tx, goesOn, noteBelow(goesOn.id, note.text, note.quote))
  if (step.tell) await tellOnce(tx, ticket, changed, step.tell)
  return changed
}

/** Of a failure they hear once, however often it is tried again. */
async function tellOnce(
  tx: Db,
  ticket: Ticket,
  action: Action,
  { happened, rules, why }: NonNullable<Step['tell']>,
): Promise<void> {
  const id = idOf('action', action.key.slice(0, firstKeyLength), happened)
  if ((await tx.$count(outbox, eq(outbox.id, id))) > 0) return
  await tellCustomer(tx, ticket, rules.told(happened, action, ticket.triage.language, why), { id })
}

/** A uuid; see `nextKey`. */
const firstKeyLength = 36

/** The key for another try, after all tries with the one before were answered. */
export function nextKey({ key }: Pick<Action, 'key'>): string {
  const [, first = key, round = '1'] = /^(.{36})-(\d+)$/.exec(key) ?? []
  return `${first}-${Number(round) + 1}`
}
