import type { Article } from './article.ts'
import type { Dropped } from './reading/document.ts'

/** What a company says of all its articles. */
export interface Site {
  /** Where customers read the articles on the web. */
  baseUrl?: string
  /** The language of articles that do not say it, unless their text clearly is in another one: ISO 639-1. */
  language?: string
}

/** What became of a file in a knowledge folder. */
export type FileReading = { name: string } & (
  | { kind: 'article'; article: Article; dropped: Dropped[] }
  | { kind: 'withheld'; why: string; detail: string }
  /** `article` is what the file said before, which stays in use. */
  | { kind: 'unreadable'; why: string; line?: number; article?: Article; dropped?: Dropped[] }
)

/** A knowledge folder as it was read. */
export interface FolderReading {
  /** In the order of their ids. */
  articles: Article[]
  /** In the order of their names. */
  files: FileReading[]
}
