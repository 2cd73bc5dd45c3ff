/** An article that somebody should look at: not revised for long, or helping less than it did. */
export interface StaleArticle {
  articleId: string
  title: string
  /** The Slack user id of its owner, if that is one of the staff. */
  owner?: string
  /** ISO date of its last revision, if that is long ago. */
  since?: string
  /** How many of the customers who said so found it helpful, lately and before. */
  helped?: { now: [number, number]; before: [number, number] }
}
