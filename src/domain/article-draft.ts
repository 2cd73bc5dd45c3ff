export type DraftStatus = 'open' | 'accepted' | 'discarded'

/** What an article is made of. */
export interface DraftText {
  title: string
  /** Questions that it answers, in customers' words. */
  questions: string[]
  /** Markdown. */
  body: string
}

/** A draft of an article that closes a gap. */
export interface ArticleDraft extends DraftText {
  id: number
  workspaceId: string
  /** The tickets of the gap, the oldest first. */
  ticketIds: string[]
  status: DraftStatus
  writtenBy: 'staff' | 'model'
  /** In how many threads staff answered. */
  threads: number
  revision: number
  /** The Slack user id of whoever changed or decided it last. */
  changedBy: string
}

/** What a draft would change. */
export interface Trial {
  /** Of the gap's questions, those that it answers and those that it does not. */
  answered: string[]
  notYet: string[]
  /** How many other open questions it answers. */
  others: number
  /** Of answers that are right today, those that would come from it instead, and how many there are. */
  changed: string[]
  right: number
}
