/** What customers read on the bot's home tab, in one language. Plain text, apart from `reach`, which is Slack's. */
export interface HomeWords {
  yourTickets: string
  noTickets: string
  howToReach: string
  reach: string
}
