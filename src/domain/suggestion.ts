/** An article that a ticket's card suggests to staff, as it would be sent. */
export interface Suggestion {
  articleId: string
  title: string
  /** Where the article can be read whole. */
  link?: string
  /** ISO date of the last revision, if known. */
  updated?: string
  /** How likely it answers. */
  percent: number
  /** The sentences that would be sent, Markdown. */
  text: string
  /** Identify the article and these sentences. */
  articleHash: string
  quoteHash: string
  /** The article's language, ISO 639-1, if the customer's is another. */
  otherLanguage?: string
}

/** What a card shows about articles. */
export interface Suggestions {
  offered: Suggestion[]
  /** What staff sent. Nothing is offered any more then. */
  sent?: { title: string; by: string }
}
