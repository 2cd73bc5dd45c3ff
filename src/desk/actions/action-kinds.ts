import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Orders } from '../../orders/orders.ts'
import type { ActionKinds, ActionRules } from './action-kind.ts'
import { createRefundRules } from './refund-rules.ts'

export interface ActionKindParts {
  /** Absent: there are no refunds. */
  orders?: Orders
  /** Absent: no tool needs approval. */
  tools?: ActionRules
  /** In the team's language. */
  words: StaffWords
}

/** The kinds of actions that a company has. */
export const createActionKinds = ({ orders, tools, words }: ActionKindParts): ActionKinds => ({
  refund: orders && createRefundRules({ orders, words }),
  tool: tools,
})
