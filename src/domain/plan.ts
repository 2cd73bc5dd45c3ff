import type { Awaiting } from './awaiting.ts'
import type { Triage } from './classification.ts'
import type { Decision, DepartmentName } from './decision.ts'
import type { Attachment, Customer } from './message.ts'
import type { ProposedAnswer } from './suggestion.ts'
import type { ThreadTicket } from './ticket.ts'
import type { WorkLink } from './work-link.ts'

/** What to do about a situation, as plain data that `support/` saves. */
export type Plan = {
  /** The sentence of the decision table's row that was chosen. */
  row: string
  /** `ts` of the messages on which the bot has put its emoji. The answer takes it away. */
  seen?: string[]
  /** The member of staff who answered an unclaimed ticket. */
  claimFor?: string
  /** In how many milliseconds the team must have answered; null if nobody is waiting. */
  answerDueInMs?: number | null
  /** The names of those who changed what they wrote below a ticket of somebody else, by their ids. */
  changedBy?: Record<string, string>
} & ({ kind: 'ignore' } | { kind: 'listen' } | SayPlan | Relay | TellNews | Remind | AskStaff | KeepNotes | Decided)

/** A department has decided. The bot's words are in `language`, ISO 639-1. */
export interface Decided {
  kind: 'decided'
  decision: Decision
  triage: Triage
  department: DepartmentName
  language: string
  /** When people are there again, in words; absent while they are. */
  teamIsBack?: string
  /** The team whose ticket it becomes. */
  team?: string
  /** An answer that is not said, because people answer here. Staff may send it. */
  proposed?: ProposedAnswer
  /** What customers wrote before in the same thread, and nobody answered. It belongs to the request that staff read. */
  before?: SaidBefore
}

/** Earlier messages of customers, with names if they are not all of the ticket's customer. */
export interface SaidBefore {
  text: string
  ts: string[]
  attachments: Attachment[]
}

/** Says something of our own. `awaiting` is what the bot asks for. */
interface SayPlan {
  kind: 'say'
  purpose: 'courtesy' | 'left at that' | 'asked again' | 'edit noticed' | 'unknown ticket'
  text: string
  awaiting?: Awaiting
}

/** The thread has a ticket, so messages there go to its staff. */
export interface Relay {
  kind: 'relay'
  ticket: ThreadTicket
  /** The customer says that it is solved. */
  confirms?: true
  back?: WayBack
  /** It was written in another thread than the ticket's. */
  fromElsewhere?: true
  lines: RelayedLine[]
  attachments: Attachment[]
  /** An additional reply to the customer. */
  reply?: string
  /** The customer's text in the team's language, if it needs translation and a language model is available. */
  translation?: string
}

/** To whom a ticket goes when its customer writes. */
export interface WayBack {
  /** Who had it gets it back if it was settled fewer days ago. */
  keepOwnerDays: number
  /** Who had it and is no longer a member of the support channel. */
  ownerLeft?: { userId: string; name: string }
}

/** What one person wrote. */
export interface RelayedLine {
  /** `Ada (Acme)`, plain text. */
  author: string
  userId: string
  isCustomer: boolean
  text: string
  /** `ts` of the messages quoted. */
  ts: string[]
}

/** Tells customers the state of their tickets, and tells the staff of each ticket what they wrote. */
export interface TellNews {
  kind: 'tell news'
  /** Opens the tickets again. */
  reopens?: true
  back?: WayBack
  text: string
  ticketIds: string[]
  lines: RelayedLine[]
  attachments: Attachment[]
  translation?: string
}

/** It is unclear whether a customer wants something of us: staff are asked, quietly. */
export interface AskStaff {
  kind: 'possible request'
  /** `ts` of the messages. */
  ts: string[]
}

/** Staff wrote below a card, for each other: it is kept with the ticket. Edits and deletions of it are, too. */
export interface KeepNotes {
  kind: 'keep notes'
  ticketId: string
  notes: { authorId: string; ts: string; text: string }[]
  /** The work to which each message leads, as it is now. */
  links: { authorId: string; ts: string; links: WorkLink[] }[]
  /** Who wrote below a card that has been posted elsewhere since: staff there are told that there is a note. */
  elsewhereBy?: string
}

/** Nobody answered in time. The customer's messages become a ticket, and nothing is said to the customer. */
export interface Remind {
  kind: 'remind'
  customer: Customer
  request: string
  requestTs: string[]
  attachments: Attachment[]
  triage: Triage
  /** The team whose ticket it becomes. */
  team?: string
}
