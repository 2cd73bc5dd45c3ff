import type { z } from 'zod'
import type { Awaiting } from '../../domain/awaiting.ts'
import type { Priority, RefundRequest } from '../../domain/decision.ts'
import type { Inquiry } from '../../domain/inquiry.ts'
import type { Knowledge } from '../../knowledge/article.ts'
import type { Orders } from '../../orders/orders.ts'

/** What tools may use while one inquiry is decided. Nothing here comes from the language model. */
export interface ToolContext {
  inquiry: Inquiry
  knowledge: Knowledge
  /** Absent: there are no orders at all, and no tool for them. */
  orders?: Orders
  now: Date
  /** What the tools want to happen; it is saved with the decision, all or nothing. */
  wanted: Wanted
}

export interface Wanted {
  handoffs: { priority: Priority; reason: string }[]
  refunds: RefundRequest[]
  /** What the customer shall be asked for. */
  awaiting?: Awaiting
}

/** A capability, for written rules (`run`) and for a language model (`langchain-tool.ts`) alike. */
export interface Tool<Schema extends z.ZodType, Result> {
  name: string
  description: string
  schema: Schema
  /** Checks what the customer may do, here and not in a prompt. */
  run(input: z.infer<Schema>, context: ToolContext): Promise<Result>
}

/** Whose orders may be looked at: the person who wrote, whatever anybody's text says. */
export const ownerOf = ({ workspaceId, customer }: Inquiry) => ({ workspaceId, customerUserId: customer.userId })
