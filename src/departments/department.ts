import type { Triage } from '../domain/classification.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import type { Words } from '../languages/language/language.ts'
import type { Orders } from '../orders/orders.ts'
import type { ToolContext } from './tools/tool.ts'

/** One inquiry with what triage says of it, in the customer's words. */
export interface Case {
  inquiry: Inquiry
  triage: Triage
  words: Words
  now: Date
}

/** Decides what to do about inquiries of one kind. It posts nothing and saves nothing. */
export type Department = (matter: Case) => Promise<Decision>

/** What departments are built from. Without `byModel` they follow written rules over the same tools. */
export interface DepartmentParts {
  knowledge: Knowledge
  /** Absent: there are no orders at all. */
  orders?: Orders
  byModel?: ModelAnswers
  /** From this confidence (0–1) on an article's own words answer, and the model is not asked; absent: the setting's default. */
  skipConfidence?: number
}

/** What a language model decides; undefined where it fails, or what it says does not hold. See model-answers.ts. */
export interface ModelAnswers {
  fromArticles(matter: Case, matches: Match[]): Promise<Decision | undefined>
  withTools(work: ToolWork, matter: Case): Promise<Decision | undefined>
}

/** What a language model is to do with the help of tools. */
export interface ToolWork {
  category: 'technical' | 'billing'
  /** What it is told about its work. */
  system: string
  /** Without an article or an order it could only invent, so it is not asked. */
  needsArticle?: boolean
}

/** Fresh for each attempt, so that nothing is wanted by one that failed. */
export const newContext = (
  { knowledge, orders }: Pick<DepartmentParts, 'knowledge' | 'orders'>,
  { inquiry, now }: Case,
): ToolContext => ({ inquiry, knowledge, orders, now, wanted: { handoffs: [], refunds: [] } })
