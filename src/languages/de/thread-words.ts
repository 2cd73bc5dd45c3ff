import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in German. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `An ${customer}, im eigenen Thread in ${channel}.`,
    seenFrom: (name) => `Dort steht genau das, was unten steht, von ${name}.`,
    notANote: 'Nur deine eigene Notiz unter der Karte eines Tickets kann an den Kunden gehen.',
    notYours: 'Diese Notiz ist von jemand anderem. Nur wer sie geschrieben hat, kann sie senden.',
    notCustomers: 'Das hat kein Kunde geschrieben, deshalb wird es kein Ticket.',
    cannotRead:
      'Ich kann diese Nachricht nicht lesen. Vielleicht ist sie gelöscht, oder ich bin nicht in diesem Channel.',
    made: (ticketId) => `Jetzt ist es ein Ticket: ${ticketId}.`,
    added: (ticketId) => `Es wurde zu ${ticketId} hinzugefügt.`,
    alreadyIn: (ticketId) => `${ticketId} hat diese Nachricht schon.`,
    addTitle: 'Zu Ticket hinzufügen',
    which: 'Zu welchem Ticket?',
    add: 'Hinzufügen',
    noOpen: 'Es gibt keine offenen Tickets. Du kannst aus dieser Nachricht eines machen.',
    addedNote: (person, author) => `${person} hat hinzugefügt, was ${author} geschrieben hat:`,
    notedElsewhere: (person) =>
      `${person} hat dort eine Notiz geschrieben, wo diese Karte vorher war. Sie steht im Verlauf.`,
  },
}
