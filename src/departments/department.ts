import type { Triage } from '../domain/classification.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import type { Words } from '../languages/language/language.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { Orders } from '../orders/orders.ts'
import type { Draft } from './draft.ts'
import { createOffer } from './quoting/offer.ts'
import type { MayAnswer } from './taught-knowledge.ts'
import type { ToolContext } from './tools/tool.ts'
import type { TranslateTexts } from './translating/translate-texts.ts'

/** One inquiry with its classification, and the bot's words in the customer's language. */
export interface Case {
  inquiry: Inquiry
  triage: Triage
  words: Words
  /** What staff read, in the team's language. */
  forStaff: StaffWords
  now: Date
}

/** Decides about inquiries of one kind. It neither posts nor saves. */
export type Department = (matter: Case) => Promise<Decision>

/** The same before its quotes are printed. */
export type Drafting = (matter: Case) => Promise<Draft>

/** What departments are built from. Without `byModel` they follow written rules over the same tools. */
export interface DepartmentParts {
  knowledge: Knowledge
  /** Absent: there are no orders at all. */
  orders?: Orders
  byModel?: ModelAnswers
  /**
   * From this confidence (0–1) on, an article answers in its own words and the model is not asked; the setting's
   * default if absent.
   */
  skipConfidence?: number
  /** Absent: what no article has in the customer's language is shown as it is. */
  translateTexts?: TranslateTexts
  /** Absent: every article may answer every question. */
  mayAnswer?: MayAnswer
}

/** The language model's decisions; undefined if it fails. See model-answers.ts. */
export interface ModelAnswers {
  fromArticles(matter: Case, matches: Match[]): Promise<Draft | undefined>
  withTools(work: ToolWork, matter: Case): Promise<Draft | undefined>
  /** Whether the company's own systems have tools for it. */
  hasSystemTools(category: ToolWork['category'], matter: Case): boolean
}

/** A task for the language model that may use tools. */
export interface ToolWork {
  category: 'faq' | 'technical' | 'billing'
  /** The system prompt. */
  system: string
  /** Skips the model if there is no article or order, since it could only invent an answer. */
  needsArticle?: boolean
}

/** A new context per attempt, so that a failed attempt leaves no actions behind. */
export const newContext = (
  { knowledge, orders }: Pick<DepartmentParts, 'knowledge' | 'orders'>,
  { inquiry, triage: { language }, now }: Case,
): ToolContext => ({
  inquiry,
  language,
  knowledge,
  orders,
  now,
  offer: createOffer(),
  wanted: { handoffs: [], refunds: [], uses: [] },
})
