import type { FileProblem } from '../../domain/staff-file.ts'

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
  /** About a message that becomes a ticket of its own. The channel is a mention; `ticket` and `tickets` may be links. */
  splitting: {
    title: string
    split: string
    about(author: string, ticketId: string): string
    /** These three introduce what the customer reads. */
    inNewThread(channel: string): string
    inItsThread: string
    inOldThread: string
    /** Below the card of the ticket that had it. */
    note(person: string, author: string, newId: string): string
    /** In place of its words in a note. */
    goesOnAs(newId: string): string
    done(newId: string): string
    from(ticket: string): string
    apart(tickets: string): string
    began(ticketId: string): string
    notIn(ticketId: string): string
    noTicket: string
    already(newId: string): string
    several: string
    notRead: string
    changed: string
  }
  /** About files that staff attach to a reply. */
  files: {
    label: string
    hint: string
    tooMany: string
    tooLarge(name: string): string
    /** Introduces files, each with its problem. */
    notSent: string
    problems: Record<FileProblem, string>
  }
}
