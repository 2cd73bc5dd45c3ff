import type { RefundPolicy } from '../../domain/refund-policy.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Orders } from '../../orders/orders.ts'
import type { ActionKinds, ActionRules } from './action-kind.ts'
import { createRefundRules } from './refund-rules.ts'

export interface ActionKindParts {
  /** Absent: there are no refunds. */
  orders?: Orders
  policy: RefundPolicy
  /** Absent: no tool needs approval. */
  tools?: ActionRules
  /** In the team's language. */
  words: StaffWords
  now(): Date
}

/** The kinds of actions that a company has. */
export const createActionKinds = ({ orders, tools, ...parts }: ActionKindParts): ActionKinds => ({
  refund: orders && createRefundRules({ orders, ...parts }),
  tool: tools,
})
