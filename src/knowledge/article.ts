/** A knowledge article as written by the team: Markdown with front matter. */
export interface Article {
  /** The file's path below the knowledge folder, without `.md`. */
  id: string
  title: string
  /** Questions it answers, as customers put them. */
  questions: string[]
  /** ISO 639-1. */
  language: string
  audience: 'everyone' | 'staff'
  /** ISO date of the last revision. */
  updated: string
  /** Markdown. */
  body: string
}

/** An article that answers a question, with the calibrated confidence (0–1) that it does. */
export interface Match {
  article: Article
  confidence: number
  /** The part of the body that answers best: one section, Markdown. */
  passage: string
}

export interface SearchOptions {
  language?: string
  /** What was asked before, when the question says what it is about only together with that: "And to Canada?" */
  after?: string
  limit?: number
  /** Asks no embedding model, and so costs nothing. */
  wordsAlone?: boolean
}

/** Search over the articles customers may see. */
export interface Knowledge {
  /** Best match first; empty when nothing fits. */
  search(question: string, options?: SearchOptions): Promise<Match[]>
  /** Reads the folder again when it changes; stops watching. */
  close(): Promise<void>
}
