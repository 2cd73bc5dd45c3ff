/** What staff read about who is on duty, whose turn it is, and who has left, in one language. */
export interface DutyWords {
  duty: {
    /** A title: who is on duty. */
    title: string
    nobody: string
    goOn: string
    goOff: string
    isOn: string
    isOff: string
    /** Somebody was it already. */
    wasOn: string
    wasOff: string
    /** Below the mention of who has it now. */
    yourTurn(ticketId: string): string
    /** `tickets`: their ids. */
    leftWith(name: string, tickets: string): string
    andMore(count: number): string
    /** Why no cards can be posted, and how to mend it. `channel` is its name. */
    cardsWait: Record<CardsWait, (channel: string) => string>
    /** A title of the home tab. */
    atRisk: string
  }
}

/** Why no cards can be posted in the support channel. */
export type CardsWait = 'missing' | 'archived' | 'shared' | 'public'
