import type { Intent, Triage } from './classification.ts'
import type { Priority } from './decision.ts'
import type { Attachment, Customer } from './message.ts'

export const ticketStatuses = ['open', 'claimed', 'closed'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

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
  /** For staff: why a person is needed. */
  reason: string
  claimedBy: string | null
  claimedAt: Date | null
  closedBy: string | null
  closedAt: Date | null
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
export type TicketEvent =
  | 'opened'
  | 'claimed'
  | 'closed'
  | 'reopened'
  | 'customer wrote'
  | 'customer edited'
  | 'customer deleted'
  | 'staff replied'
  | 'refund requested'
  | 'article sent'
  | 'intent corrected'
  | 'answer helped'
  | 'answer did not help'

/** One thing that happened to a ticket. `actor` is a Slack user id, or `frontdesk`. */
export interface HistoryLine {
  id: number
  workspaceId: string
  ticketId: string
  event: TicketEvent
  actor: string
  detail: string | null
  at: Date
}
