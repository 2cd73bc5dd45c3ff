/** A knowledge article by the team, from a file in its folder. */
export interface Article {
  /** The file's path below the knowledge folder, without its extension. */
  id: string
  title: string
  /** Questions that it answers, in customers' words; it may name none. */
  questions: string[]
  /** ISO 639-1. */
  language: string
  audience: 'everyone' | 'staff'
  /** ISO date of the last revision, if the article says it. */
  updated?: string
  /** Where customers can read it whole. */
  link?: string
  /** Who looks after it: a Slack handle, an e-mail address or a user id. */
  owner?: string
  /** Markdown. */
  body: string
}

/** An article that answers a question, with the calibrated confidence (0–1) that what is shown of it does. */
export interface Match extends FoundSection {
  article: Article
  confidence: number
  /** Another section that may answer as well, if there is room for both. */
  also?: FoundSection
}

/** A section of an article that may answer. */
export interface FoundSection {
  /** Its text, Markdown. */
  passage: string
  /** Which of its pieces are shown; absent for all. See cutting.ts. */
  shown?: ShownPieces
}

/** The first of a section's pieces that are shown, and the one after the last. */
export interface ShownPieces {
  from: number
  to: number
  /** Without the section's heading they would be misunderstood. */
  needsHeading?: true
}

export interface SearchOptions {
  language?: string
  /** The previous question, for a follow-up that depends on it: "And to Canada?" */
  after?: string
  limit?: number
  /** Skips the embedding model, at no cost. */
  wordsAlone?: boolean
}

/** Search over the articles customers may see. */
export interface Knowledge {
  /** Best match first; empty if nothing fits. */
  search(question: string, options?: SearchOptions): Promise<Match[]>
  /** Resolves once all is learned that makes search better, if it can be; until then it works without. */
  ready?(): Promise<void>
  /** Stops watching the folder for changes. */
  close(): Promise<void>
}

/** Knowledge whose articles are at hand. */
export interface KnownArticles extends Knowledge {
  /** The articles in use, those for staff included. */
  articles(): Article[]
  /** Reads the articles again, if something has changed that no file shows. */
  reload(): Promise<void>
}
