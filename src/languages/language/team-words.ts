/** What staff read about tickets that belong together, in one language. */
export interface TeamWords {
  merging: {
    /** In the menu of a card. */
    menu: string
    title: string
    which: string
    merge: string
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
}
