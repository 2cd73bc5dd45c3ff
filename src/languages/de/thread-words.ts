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
  splitting: {
    title: 'Abtrennen',
    split: 'Abtrennen',
    about: (author, ticketId) => `Was ${author} geschrieben hat, wird ein eigenes Ticket, getrennt von ${ticketId}.`,
    inNewThread: (channel) => `In einem neuen Thread in ${channel} liest der Kunde:`,
    inItsThread: 'Im Thread dieser Nachricht liest der Kunde:',
    inOldThread: 'In dem Thread, in dem sie steht:',
    note: (person, author, newId) =>
      `${person} hat abgetrennt, was ${author} geschrieben hat. Es geht als ${newId} weiter.`,
    goesOnAs: (newId) => `Was hier zitiert war, geht als ${newId} weiter.`,
    done: (newId) => `Jetzt ist es ein eigenes Ticket: ${newId}.`,
    from: (ticket) => `Abgetrennt von ${ticket}`,
    apart: (tickets) => `Davon abgetrennt: ${tickets}`,
    began: (ticketId) =>
      `Darum geht es in ${ticketId}, oder es ist die erste Nachricht des Threads. Deshalb bleibt sie dort. Trenne stattdessen die anderen Nachrichten ab.`,
    notIn: (ticketId) => `${ticketId} hat diese Nachricht nicht.`,
    noTicket: 'Diese Nachricht gehört zu keinem Ticket. Du kannst eines daraus machen.',
    already: (newId) => `Diese Nachricht ist schon abgetrennt. Sie geht als ${newId} weiter.`,
    several: 'Diese Notiz zitiert mehrere Nachrichten. Wähle eine davon im Thread des Kunden.',
    notRead: 'Ich lese diese Nachricht noch. Versuche es gleich noch einmal.',
    changed: 'Der Kunde hat diese Nachricht inzwischen geändert. Sieh sie dir noch einmal an, bevor du sie abtrennst.',
  },
  files: {
    label: 'Dateien',
    hint: 'Bis zu 10, jede höchstens 10 MB groß. Sie werden nach der Antwort gesendet.',
    tooMany: 'Mit einer Antwort lassen sich höchstens 10 Dateien senden.',
    tooLarge: (name) => `${name} ist größer als 10 MB. Es wurde nichts gesendet.`,
    notSent: 'Die Antwort ist gesendet, aber diese Dateien haben den Kunden nicht erreicht:',
    problems: {
      gone: 'sie ist nicht mehr da',
      'not theirs': 'jemand anderes hat sie angehängt',
      'too large': 'sie ist größer als 10 MB',
      unreadable: 'Slack hat mich sie nicht lesen lassen',
      refused: 'Slack hat sie nicht angenommen',
    },
  },
}
