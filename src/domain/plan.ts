import type { Awaiting } from './awaiting.ts'
import type { Triage } from './classification.ts'
import type { Decision, DepartmentName } from './decision.ts'
import type { Attachment, Customer } from './message.ts'
import type { ThreadTicket } from './ticket.ts'

/** What to do about a situation. Plain data: `support/` saves it. */
export type Plan = {
  /** The sentence of the table's row that chose it. */
  row: string
  /** The member of staff who answered below a ticket that nobody had. */
  claimFor?: string
  /** In how many milliseconds people must have answered; null: nobody waits for them any more. */
  answerDueInMs?: number | null
} & (
  | { kind: 'ignore' }
  | { kind: 'listen' }
  | SayPlan
  | Relay
  | TellNews
  | Remind
  /** A department has decided; what the bot says is in `language`, ISO 639-1. */
  | { kind: 'decided'; decision: Decision; triage: Triage; department: DepartmentName; language: string }
)

/** Say something of our own. `awaiting`: what is asked for. */
interface SayPlan {
  kind: 'say'
  purpose: 'courtesy' | 'asked again' | 'edit noticed' | 'unknown ticket'
  text: string
  awaiting?: Awaiting
}

/** The thread has a ticket: what is written there goes to the people who look after it. */
export interface Relay {
  kind: 'relay'
  ticket: ThreadTicket
  lines: RelayedLine[]
  attachments: Attachment[]
  /** Said to the customer besides. */
  reply?: string
  /** What the customer wrote, in the team's language, where that is another and a language model says it. */
  translation?: string
}

/** What one person wrote. */
export interface RelayedLine {
  /** `Ada (Acme)`, plain text. */
  author: string
  userId: string
  isCustomer: boolean
  text: string
  /** Of the messages that it quotes. */
  ts: string[]
}

/** Tell a customer how their tickets stand, and tell the staff of each what they wrote. */
export interface TellNews {
  kind: 'tell news'
  text: string
  ticketIds: string[]
  lines: RelayedLine[]
  attachments: Attachment[]
  translation?: string
}

/** Nobody has answered in time: what the customer wrote becomes a ticket, and nothing is said to them. */
export interface Remind {
  kind: 'remind'
  customer: Customer
  request: string
  requestTs: string[]
  attachments: Attachment[]
  triage: Triage
}
