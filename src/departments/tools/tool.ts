import type { z } from 'zod'
import type { Awaiting } from '../../domain/awaiting.ts'
import type { Priority, RefundRequest } from '../../domain/decision.ts'
import type { Inquiry } from '../../domain/inquiry.ts'
import type { SystemTool } from '../../domain/system.ts'
import type { Knowledge } from '../../knowledge/article.ts'
import type { Orders } from '../../orders/orders.ts'
import type { Offer } from '../quoting/offer.ts'

/** What tools may use for one inquiry. Nothing in it comes from the language model. */
export interface ToolContext {
  inquiry: Inquiry
  /** The customer's language, ISO 639-1. */
  language: string
  knowledge: Knowledge
  /** What the language model may quote. */
  offer: Offer
  /** Absent: there are no orders at all, and no tool for them. */
  orders?: Orders
  now: Date
  /** The actions that tools request. Saved with the decision, all or nothing. */
  wanted: Wanted
}

/** Where there are orders. */
export type OrderContext = ToolContext & { orders: Orders }

export interface Wanted {
  handoffs: { priority: Priority; reason: string }[]
  refunds: RefundRequest[]
  /** Tools of the company's own systems, with the values that were chosen for them. */
  uses: { tool: SystemTool; chosen: Record<string, unknown> }[]
  /** What to ask the customer for. */
  awaiting?: Awaiting
}

/** A capability for both written rules (`run`) and the language model (`langchain-tool.ts`). */
export interface Tool<Schema extends z.ZodType, Result> {
  name: string
  description: string
  schema: Schema
  /** Enforces what the customer may do, here and not in a prompt. */
  run(input: z.infer<Schema>, context: ToolContext): Promise<Result>
}
