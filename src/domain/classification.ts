/** The five things a customer can want. The order is the order in which prompts and reports list them. */
export const intents = ['faq', 'technical', 'billing', 'complaint', 'human_needed'] as const
export type Intent = (typeof intents)[number]

export const sentiments = ['positive', 'neutral', 'negative'] as const
export type Sentiment = (typeof sentiments)[number]

export const urgencies = ['low', 'normal', 'high', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** What triage says about one inquiry, whoever said it: the language model or the embedded one. */
export interface Classification {
  intent: Intent
  /** 0 to 1. */
  confidence: number
  summary: string
  sentiment: Sentiment
  /** ISO 639-1; `und` if none. */
  language: string
  urgency: Urgency
  /** Of the message, into English. */
  translation?: string
}

/** A classification, and who made it; `nobody` where none could be made. `fallback`: a language model should have, and failed, or is left alone because it does. */
export type Triage = Classification & { by: 'language model' | 'embedded model' | 'nobody'; fallback: boolean }
