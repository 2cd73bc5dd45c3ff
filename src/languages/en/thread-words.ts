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
  splitting: {
    title: 'Split off',
    split: 'Split off',
    about: (author, ticketId) => `What ${author} wrote becomes a ticket of its own, apart from ${ticketId}.`,
    inNewThread: (channel) => `In a new thread in ${channel} the customer reads:`,
    inItsThread: 'In the thread of this message the customer reads:',
    inOldThread: 'In the thread where it stands:',
    note: (person, author, newId) => `${person} split off what ${author} wrote. It goes on as ${newId}.`,
    goesOnAs: (newId) => `What was quoted here goes on as ${newId}.`,
    done: (newId) => `It is a ticket of its own now: ${newId}.`,
    from: (ticket) => `Split off from ${ticket}`,
    apart: (tickets) => `Split off from this one: ${tickets}`,
    began: (ticketId) =>
      `This is what ${ticketId} is about, or the first message of its thread, so it stays. Split off the other messages instead.`,
    notIn: (ticketId) => `${ticketId} does not have this message.`,
    noTicket: 'This message belongs to no ticket. You can make it one.',
    already: (newId) => `This message was split off already. It goes on as ${newId}.`,
    several: 'This note quotes several messages. Choose one of them in the customer’s thread.',
    notRead: 'I am still reading this message. Try again in a moment.',
    changed: 'The customer has changed this message meanwhile. Look at it again before you split it off.',
  },
}
