import type { WantedAction } from './action.ts'
import type { Awaiting } from './awaiting.ts'
import type { Intent } from './classification.ts'
import type { OrderChoice } from './order-choice.ts'
import type { ToldText } from './told.ts'

/** The departments that decide what to do about an inquiry. */
export type DepartmentName = 'faq' | 'technical' | 'billing' | 'complaint' | 'human'

/** The source of an answer, shown to the customer. `updated` is an ISO date, if the article says one. */
export interface Source {
  title: string
  updated?: string
  /** Where the article can be read whole. */
  link?: string
  /** The language of the source's title, ISO 639-1; English if absent. */
  language?: string
}

export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

/** A refund that a customer asked for. It is recorded and shown to staff; nothing here pays money. */
export interface RefundRequest {
  orderId: string
  reason: string
  /** What could be paid back when it was asked for, in the currency's smallest unit. */
  amountCents?: number
  /** ISO 4217. */
  currency?: string
}

/** What a department wants to happen, as plain data: `support/` saves it, `slack/` posts it. Replies are Markdown. */
export type Decision =
  /** `told`: what articles say in it. */
  | { kind: 'answer'; reply: string; sources: Source[]; told?: ToldText[]; linking?: true }
  /** `choices`: orders that the customer may choose by a button. `linking`: they may link themselves to their account. */
  | { kind: 'ask'; reply: string; awaiting: Awaiting; choices?: OrderChoice[]; linking?: true }
  | {
      kind: 'handoff'
      /** Said before the ticket notice, for example an apology or an order's status. */
      reply?: string
      category: Intent
      priority: Priority
      /** For staff: why a person is needed. */
      reason: string
      refunds?: RefundRequest[]
      /** What else is asked for that people decide. */
      actions?: WantedAction[]
      /** What articles say in the reply. */
      told?: ToldText[]
      linking?: true
    }
