import type { Decision } from '../domain/decision.ts'
import type { Handoff } from './merge-handoffs.ts'
import type { Quote } from './quoting/quote.ts'

/** An answer that is still to be printed: what articles say, between our own words. */
export interface QuotedAnswer {
  kind: 'quoted'
  before?: string
  quote: Quote
  /** What a language model worded from the quote, and passed the checks; shown instead of it. */
  written?: string
  after?: string
  /** A person is needed, too. */
  handoff?: Handoff
}

/** What a department decides, before its quotes are printed. */
export type Draft = Decision | QuotedAnswer
