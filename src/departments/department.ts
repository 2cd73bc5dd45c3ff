import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Logger } from 'pino'
import type { Decision, Inquiry } from '../inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import type { Orders } from '../orders/orders.ts'
import type { Triage } from '../triage/classification.ts'
import type { Words } from '../words/words.ts'
import type { KeptReplies } from './kept-replies.ts'

/** One inquiry with what triage says of it, in the customer's words. */
export interface Case {
  inquiry: Inquiry
  triage: Triage
  words: Words
  now: Date
}

/** Decides what to do about inquiries of one kind. It posts nothing and saves nothing. */
export type Department = (matter: Case) => Promise<Decision>

/** What departments are built from. Without `model` they follow written rules over the same tools. */
export interface DepartmentParts {
  knowledge: Knowledge
  orders: Orders
  model?: BaseChatModel
  modelTimeoutMs: number
  /** From this confidence (0–1) on an article's own words answer, and the model is not asked; absent: the setting's default. */
  skipConfidence?: number
  /** Where the model's answers are kept for the next who asks the same; absent: nowhere. */
  keptReplies?: KeptReplies
  log: Logger
}
