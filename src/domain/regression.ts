import type { Intent } from './classification.ts'
import type { Verdict } from './told.ts'

/** An article that people judged as the answer to a question. `sent`: staff sent it, and the customer said nothing. */
export interface ArticleRegression {
  kind: 'article'
  question: string
  articleId: string
  /** Identifies the article's text as it was then. */
  articleHash: string
  said: Exclude<Verdict, 'wants a person'> | 'sent'
}

/** What staff said that a message is about: an intent, or one of the company's own departments. */
export interface AboutRegression {
  kind: 'about'
  question: string
  intent: Intent
  department?: string
}

/** What staff said of a message in a channel. */
export interface AddressedRegression {
  kind: 'addressed'
  question: string
  is: 'request' | 'talk'
}

/** One thing that people judged, to be tried again and again. */
export type Regression = ArticleRegression | AboutRegression | AddressedRegression
