/** What staff read about tickets that belong together, in one language. */
export interface TeamWords {
  merging: {
    /** In the menu of a card. */
    menu: string
    title: string
    which: string
    merge: string
    /** On a button. */
    sameMatter(ticketId: string): string
    none(ticketId: string): string
    itself: string
    otherCompany(ticketId: string, intoId: string): string
    already(ticketId: string, intoId: string): string
    /** On cards. The tickets are links. */
    into(ticket: string): string
    from(tickets: string): string
    /** Introduces the words of the ticket that was merged. */
    note(person: string, ticketId: string, customer: string): string
    /** The customer of the other ticket cannot read this thread. */
    notTold(customer: string, ticketId: string): string
    splitNote(person: string, ticketId: string): string
  }
  teams: {
    menu: string
    title: string
    which: string
    move: string
    /** The support channel, as where a ticket is. */
    usual: string
    unknown(name: string, possible: string): string
    alreadyThere(ticketId: string, team: string): string
    movedNote(person: string, team: string): string
    /** The same, before a link to the card that was left behind. */
    movedFrom(person: string, team: string): string
  }
}
