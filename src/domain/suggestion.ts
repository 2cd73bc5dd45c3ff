import type { Source } from './decision.ts'
import type { ToldText } from './told.ts'

/**
 * Where a proposed answer comes from: sentences of an article, what the bot would have said where people answer, or what
 * a language model wrote for staff.
 */
export type SuggestionKind = 'article' | 'answer' | 'written'

/** What became of a proposed answer. `edited`: somebody changed it and sent that. */
export const suggestionOutcomes = ['sent', 'edited', 'discarded'] as const
export type SuggestionOutcome = (typeof suggestionOutcomes)[number]

/** An answer that a ticket's card proposes to staff, as it would be sent. */
export interface Suggestion {
  id: number
  kind: SuggestionKind
  /** Of the articles it rests on; empty if it rests on none. */
  title: string
  /** Where the article can be read whole. */
  link?: string
  /** How likely it answers, if that was measured. */
  percent?: number
  /** What would be sent, Markdown. */
  text: string
  /** Identifies that text, and the customer's words which it answers. */
  textHash: string
  askedHash: string
  /** Numbers, addresses and code in what a language model wrote that neither articles nor the customer have. */
  unsupported?: string[]
  /** The article's language, ISO 639-1, if the customer's is another. */
  otherLanguage?: string
}

/** An answer that was worked out and not said, because people answer there. */
export interface ProposedAnswer {
  text: string
  sources: Source[]
  told: ToldText[]
  /** Of our own words in it, ISO 639-1. */
  language: string
}

/** What a card shows about answers. */
export interface Suggestions {
  /** The best first. */
  offered: Suggestion[]
  /** What staff sent. */
  sent?: SentSuggestion
  /** Whether a language model can write one when it is wanted. */
  mayWrite?: boolean
}

export interface SentSuggestion {
  title: string
  by: string
  outcome: 'sent' | 'edited'
}
