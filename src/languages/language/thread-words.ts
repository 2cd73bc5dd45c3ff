/** What staff read about the threads of cards and of customers, in one language. */
export interface ThreadWords {
  thread: {
    /** Where a reply goes. The channel is a mention. */
    goesTo(customer: string, channel: string): string
    /** From whom the customer reads it. */
    seenFrom(name: string): string
    notANote: string
    notYours: string
    notCustomers: string
    cannotRead: string
    made(ticketId: string): string
    added(ticketId: string): string
    alreadyIn(ticketId: string): string
    addTitle: string
    which: string
    add: string
    noOpen: string
    /** Introduces words that a colleague has added to a ticket. */
    addedNote(person: string, author: string): string
    /** Somebody wrote a note where the card of the ticket no longer is. */
    notedElsewhere(person: string): string
  }
}
