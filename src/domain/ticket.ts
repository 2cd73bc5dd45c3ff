import type { Intent, Triage } from './classification.ts'
import type { Priority } from './decision.ts'
import type { Attachment, Customer } from './message.ts'

/** `waiting` is for the customer. `resolved`: staff say so, and the customer may not agree. See ticket-moves.ts. */
export const ticketStatuses = ['open', 'claimed', 'waiting', 'snoozed', 'resolved', 'closed'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/**
 * How a ticket was closed: staff closed it, the customer said that it is solved, nobody said that it is not, it was
 * never a request, or it goes on in another ticket.
 */
export const endings = ['by staff', 'confirmed', 'assumed', 'not a request', 'merged'] as const
export type Ending = (typeof endings)[number]

/** Work for a person. */
export interface Ticket {
  /** `TKT-1A2B3C4D`. */
  id: string
  workspaceId: string
  conversationId: number
  channelId: string
  threadTs: string
  customer: Customer
  customerUserId: string
  category: Intent
  priority: Priority
  status: TicketStatus
  summary: string
  /** What the customer wrote, word for word. */
  request: string
  /** `ts` of the messages that make up the request. */
  requestTs: string[]
  /** The request in the team's language; null if it needs no translation or there is no model. */
  translation: string | null
  attachments: Attachment[]
  triage: Triage
  /** The team whose ticket it is: the name, or empty for those of the support channel; null: its department decides. See team.ts. */
  team: string | null
  /** The tier of service_levels of which the company's own system says that the customer is; null if it says none. */
  tier: string | null
  /** For staff: why a person is needed. */
  reason: string
  claimedBy: string | null
  claimedAt: Date | null
  /** Since when it waits for the customer. */
  waitingSince: Date | null
  snoozedUntil: Date | null
  resolvedBy: string | null
  resolvedAt: Date | null
  /** A Slack user id, or `frontdesk`. */
  closedBy: string | null
  closedAt: Date | null
  /** How it was closed. */
  ended: Ending | null
  /** The ticket in which it goes on, if it was merged. */
  mergedInto: string | null
  /** When Frontdesk looks at it by itself: to wake it, or because nobody has answered since it was resolved. */
  dueAt: Date | null
  /** When the customer was asked whether it is solved. */
  askedAt: Date | null
  /** How content the customer is, from 1 to 5. */
  rating: number | null
  ratingComment: string | null
  ratedAt: Date | null
  /** The channel of the card; null until Slack has accepted it. */
  cardChannelId: string | null
  cardTs: string | null
  createdAt: Date
}

/** What we know of a thread's ticket when a message arrives there. */
export type ThreadTicket = Pick<
  Ticket,
  'id' | 'workspaceId' | 'conversationId' | 'status' | 'claimedBy' | 'customerUserId'
>

/** What can happen to a ticket. */
export const ticketEvents = [
  'opened',
  'claimed',
  'assigned',
  'released',
  'priority changed',
  'waiting',
  'snoozed',
  'resumed',
  'resolved',
  'confirmed',
  'assumed',
  'closed',
  'not a request',
  'merged',
  'took over',
  'split off',
  'split from',
  'split to',
  'moved to team',
  'reopened',
  'asked if solved',
  'rated',
  'customer wrote',
  'customer edited',
  'customer deleted',
  'staff replied',
  'refund requested',
  'action requested',
  'action approved once',
  'action approved',
  'action changed',
  'action denied',
  'action by hand',
  'action unknown',
  'action pending',
  'action failed',
  'action done',
  'article sent',
  'intent corrected',
  'answer helped',
  'answer did not help',
  'wants a person',
  'note',
  'account linked',
  'account unlinked',
  'link added',
  'link removed',
  'work closed',
  'work reopened',
  'incident joined',
  'incident left',
  'promise broken',
  'tier set',
] as const
export type TicketEvent = (typeof ticketEvents)[number]

const forStaffOnly: TicketEvent[] = [
  'account linked',
  'account unlinked',
  'action approved once',
  'action approved',
  'action changed',
  'action by hand',
  'action unknown',
  'action failed',
  'note',
  'link added',
  'link removed',
  'work closed',
  'work reopened',
  'incident joined',
  'incident left',
  'promise broken',
  'tier set',
]

/** What answers a customer: they hear what became of what they asked for. */
export const replyEvents: ReadonlySet<TicketEvent> = new Set<TicketEvent>([
  'staff replied',
  'article sent',
  'action denied',
  'action done',
])

/** What customers do not see of a ticket's history. */
export const isForStaffOnly = (event: TicketEvent): boolean => forStaffOnly.includes(event)

/** One thing that happened to a ticket. `actor` is a Slack user id, or `frontdesk`. */
export interface HistoryLine {
  id: number
  workspaceId: string
  ticketId: string
  event: TicketEvent
  actor: string
  detail: string | null
  /** Of a note: `ts` of the message in the thread of the card. */
  messageTs: string | null
  at: Date
}

/** The state that customers hear of. That a ticket is put aside is the team's own affair. */
export function asCustomersSee({ status, claimedBy }: Pick<Ticket, 'status' | 'claimedBy'>) {
  if (status !== 'snoozed') return status
  return claimedBy ? 'claimed' : 'open'
}
