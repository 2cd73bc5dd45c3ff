/** A file or page as somebody wrote it for a website. */
export interface SourceDocument {
  /** The path below the folder or site, with its extension. It decides how the document is read. */
  name: string
  bytes: Uint8Array
}

/** Where a document stands, for its links. */
export interface Surroundings {
  /** The full address for a link as written; undefined leaves its text without a link. */
  addressOf?: (href: string) => string | undefined
  /** For dates, which must not be in the future. */
  now?: Date
}

/** What became of a document. */
export type Reading =
  | { kind: 'read'; document: ReadDocument }
  /** Its own fields say that it is not for customers, or not yet. */
  | { kind: 'withheld'; why: string; detail: string }
  | { kind: 'unreadable'; why: string; line?: number }

/** A document as an article: what its fields say, and a body that reads well in Slack. */
export interface ReadDocument {
  title: string
  /** Markdown (CommonMark with tables and strikethrough), without HTML, images or relative links. */
  body: string
  /** ISO 639-1, where the document says it. */
  language?: string
  /** ISO date, where the document says it. */
  updated?: string
  /** Where customers can read it whole, where the document says it. */
  link?: string
  /** Who looks after it, where the document says it. */
  owner?: string
  audience: 'everyone' | 'staff'
  questions: string[]
  /** What could not be shown, by kind. */
  dropped: Dropped[]
}

/** A kind of content that an article lost, in words for its author ("images", "videos"), and how often. */
export interface Dropped {
  what: string
  count: number
}

/** Counts what is dropped. */
export interface Losses {
  add(what: string): void
  list(): Dropped[]
}

/** Starts counting. */
export function createLosses(): Losses {
  const counts = new Map<string, number>()
  return {
    add: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    list: () => [...counts].map(([what, count]) => ({ what, count })),
  }
}
