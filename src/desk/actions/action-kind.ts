import type { Db } from '../../db/database.ts'
import type { Action, ActionKind, ActionOutcome } from '../../domain/action.ts'
import type { Ticket } from '../../domain/ticket.ts'

/** What customers hear of. `denied` by people; `failed`: certainly not done, and people look at it. */
export type Happened = 'done' | 'pending' | 'failed' | 'denied'

/**
 * How actions of one kind are decided, checked, done and told. Everything else is the same for all: rows, approval,
 * retries, history, the card.
 *
 * To plug in another kind: record its requests with `requestActions`, in the transaction of whatever caused them; write one
 * of these; and hand it in where `createActionKinds` is called. `execute` and `lookUp` are called outside of transactions,
 * by any process, perhaps again after a crash: the key is what makes it happen once.
 */
export interface ActionRules {
  /** Its name on cards and in notes, in the team's language. Plain text. */
  title(action: Action): string
  /** How many people must approve it; 0: it is done unasked. */
  approvals(action: Action): number
  /** Why it may not be done, in the team's language. Rejects if nobody knows now. */
  obstacle(action: Action, ticket: Ticket): Promise<string | undefined>
  /** The same by our own rows, in the transaction in which it begins. One begins at a time in a workspace. */
  limit?(tx: Db, action: Action): Promise<string | undefined>
  /** What it may come to at most, for whoever changes the amount; undefined if it may not be done. */
  most?(action: Action, ticket: Ticket): Promise<{ amountCents: number; currency: string } | undefined>
  /** Does it, once a key, however often it is asked. Rejects if nobody knows what became of it. Absent: people do it. */
  execute?(action: Action): Promise<ActionOutcome>
  /** What became of it; undefined if it never arrived. Rejects if nobody knows. */
  lookUp?(action: Action): Promise<ActionOutcome | undefined>
  /** What the customer hears of what happened, in a language (ISO 639-1). Markdown. `why`: what staff say to them. */
  told(happened: Happened, action: Action, language: string, why?: string): string
}

export type ActionKinds = Record<ActionKind, ActionRules | undefined>
