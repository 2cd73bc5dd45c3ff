/** What can be asked for that has consequences: money paid back, or a tool of one of the company's own systems. */
export type ActionKind = 'refund' | 'tool'

/**
 * `unknown`: it was tried, and nobody knows what became of it. `pending`: whoever does it has accepted it. `by hand`:
 * approved, and a person does it. `failed`: certainly not done.
 */
export const actionStates = [
  'requested',
  'approved once',
  'approved',
  'running',
  'unknown',
  'pending',
  'by hand',
  'failed',
  'done',
  'denied',
  'withdrawn',
] as const
export type ActionState = (typeof actionStates)[number]

/** In these states nothing more happens to an action, and the same may be asked for again. */
export const settledStates = ['done', 'denied', 'withdrawn'] as const satisfies ActionState[]

/** In these states people decide. */
export const undecidedStates = ['requested', 'approved once', 'failed'] as const satisfies ActionState[]

/** In these states it has happened, or may have: what sums and limits count. */
export const countedStates = ['running', 'unknown', 'pending', 'done'] as const satisfies ActionState[]

/** What somebody asks for. */
export interface WantedAction {
  kind: ActionKind
  /** The number of an order, or the name of a tool. */
  subject: string
  /** Of the same thing only one action is open at a time. Begins with the kind. */
  about: string
  reason: string
  /** In the currency's smallest unit. */
  amountCents?: number
  /** ISO 4217. */
  currency?: string
  /** What else its kind needs; erased with the texts of the ticket. */
  input?: Record<string, unknown>
}

/** A requested action: one row from the request to its end. */
export interface Action {
  id: number
  workspaceId: string
  ticketId: string
  kind: ActionKind
  subject: string
  about: string
  input: unknown
  customerUserId: string
  reason: string
  /** `ts` of the messages in which it was asked for. */
  messageTs: string[]
  amountCents: number | null
  currency: string | null
  /** Names the execution for ever, to whoever does it. */
  key: string
  state: ActionState
  /** Counts what people change and decide, so that nobody approves what they did not see. */
  revision: number
  /** A Slack user id, or `frontdesk`. */
  approvedBy: string | null
  secondBy: string | null
  /** Who denied it, or did it by hand. */
  decidedBy: string | null
  /** How often it was tried with this key, and how many of these tries were answered. */
  attempts: number
  answers: number
  /** When it was last tried. */
  triedAt: Date | null
  /** By which whoever did it knows it. */
  reference: string | null
  /** Why it failed, for staff. */
  problem: string | null
  /** When Frontdesk looks at it by itself. */
  lookAt: Date | null
  requestedAt: Date
  changedAt: Date
}

/** What came of trying. `failed`: certainly nothing was done. */
export type ActionOutcome =
  | { state: 'done' | 'pending'; reference: string; amountCents?: number; currency?: string }
  | { state: 'failed'; problem: string }

/** Whether some try was never answered, so that it may have been done. */
export const isUncertain = ({ attempts, answers }: Pick<Action, 'attempts' | 'answers'>): boolean => attempts > answers
