import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in English. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `To ${customer}, in their thread in ${channel}.`,
    seenFrom: (name) => `They read exactly what stands below, from ${name}.`,
    notANote: 'Only a note of yours below the card of a ticket can be sent to its customer.',
    notYours: 'Somebody else wrote this note. Only its author can send it.',
    notCustomers: 'No customer wrote this, so it cannot become a ticket.',
    cannotRead: 'I cannot read this message. Perhaps it is gone, or I am not in this channel.',
    made: (ticketId) => `It is a ticket now: ${ticketId}.`,
    added: (ticketId) => `It was added to ${ticketId}.`,
    alreadyIn: (ticketId) => `${ticketId} already has this message.`,
    addTitle: 'Add to ticket',
    which: 'Which ticket?',
    add: 'Add',
    noOpen: 'There are no open tickets. You can make this message one.',
    addedNote: (person, author) => `${person} added what ${author} wrote:`,
    notedElsewhere: (person) => `${person} wrote a note where this card was before. It is in the history.`,
  },
}
