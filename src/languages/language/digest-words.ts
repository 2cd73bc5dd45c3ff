/** What staff read in the daily line and the weekly digest of figures, in one language: parts that stand one after the other. */
export interface DigestWords {
  digest: {
    /** Before the figures of a week. */
    week: string
    /** Days, each as a date with its weekday. */
    days(from: string, to: string): string
    requests(count: number): string
    /** How many the bot answered, and to how many the customer said that it helped. */
    byBot(answered: number, confirmed: number): string
    byTeam(count: number): string
    kept(kept: number, of: number): string
    open(count: number): string
    /** Of what is open. */
    oldest(ticketId: string, day: string): string
  }
}
