import type { Intent, Sentiment, Triage } from './classification.ts'

/**
 * What came of something that customers wrote. `passed on`: to the staff of its ticket. `unclear`: staff were asked
 * whether it is a request. `left alone`: people talked. `heard`: it needed no answer, or people are there.
 */
export const turnEnds = [
  'answered',
  'asked',
  'handed over',
  'passed on',
  'courtesy',
  'unclear',
  'left alone',
  'heard',
] as const
export type TurnEnd = (typeof turnEnds)[number]

/** One turn of a conversation as a fact for figures, without a word of anybody. */
export interface Turn {
  ended: TurnEnd
  /** The Slack workspace of the customer. */
  companyId?: string
  /** The rest is absent unless it was understood. */
  /** One of the company's own, or what it is about. */
  department?: string
  intent?: Intent
  /** From 0 to 1. */
  confidence?: number
  judge?: Triage['by']
  /** ISO 639-1, or `und`. */
  language?: string
  mood?: Sentiment
}
