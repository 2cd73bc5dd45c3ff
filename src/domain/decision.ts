import type { Awaiting } from './awaiting.ts'
import type { Intent } from './classification.ts'

/** Who decides what to do about an inquiry. */
export type DepartmentName = 'faq' | 'technical' | 'billing' | 'complaint' | 'human'

/** Where an answer comes from; shown to the customer. `updated` is an ISO date. */
export interface Source {
  title: string
  updated: string
  /** In which the customer is told of it, ISO 639-1; English where it is missing. */
  language?: string
}

export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

/** A refund a customer asked for. It is recorded and shown to staff; nothing here pays money. */
export interface RefundRequest {
  orderId: string
  reason: string
}

/** What a department wants to happen. Plain data: `support/` saves it, `slack/` says it. Replies are Markdown. */
export type Decision =
  | { kind: 'answer'; reply: string; sources: Source[] }
  | { kind: 'ask'; reply: string; awaiting: Awaiting }
  | {
      kind: 'handoff'
      /** Said before the ticket notice, e.g. an apology or an order's status. */
      reply?: string
      category: Intent
      priority: Priority
      /** For staff: why a person is needed. */
      reason: string
      refunds?: RefundRequest[]
    }
