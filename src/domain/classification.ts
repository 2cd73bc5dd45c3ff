/** The intents of a customer's message, in the order in which prompts and reports list them. */
export const intents = ['faq', 'technical', 'billing', 'complaint', 'human_needed'] as const
export type Intent = (typeof intents)[number]

export const sentiments = ['positive', 'neutral', 'negative'] as const
export type Sentiment = (typeof sentiments)[number]

export const urgencies = ['low', 'normal', 'high', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** Whether a message in a channel is a question, problem or wish for us, talk among people, or unclear. */
export const addressees = ['request', 'talk', 'unclear'] as const
export type Addressed = (typeof addressees)[number]

/** The result of triage for one inquiry, from the language model or the embedded model. */
export interface Classification {
  intent: Intent
  /** From 0 to 1. */
  confidence: number
  summary: string
  sentiment: Sentiment
  /** ISO 639-1, or `und` if unknown. */
  language: string
  urgency: Urgency
  /** The message in the team's language. */
  translation?: string
  /** Absent if the classifier does not say. */
  addressed?: Addressed
  /** The name of the company's own department to which it belongs, if any. */
  department?: string
}

/**
 * A classification and its author; `nobody` if there is none. `fallback`: the embedded model stepped in for a language
 * model that failed or is not being asked.
 */
export type Triage = Classification & {
  by: 'language model' | 'embedded model' | 'nobody'
  fallback: boolean
  /** The Slack user id of the member of staff who corrected the intent or department. */
  correctedBy?: string
}
