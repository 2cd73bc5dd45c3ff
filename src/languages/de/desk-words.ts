import type { DeskWords } from '../language/desk-words.ts'

/** What staff read about the life of a ticket in German. */
export const deskWords: DeskWords = {
  life: {
    waitingSince: (moment) => `wartet auf den Kunden seit ${moment}`,
    snoozedUntil: (moment) => `zurückgestellt bis ${moment}`,
    resolvedBy: (person) => `gelöst von ${person}`,
    endings: {
      confirmed: 'der Kunde hat bestätigt, dass es gelöst ist',
      assumed: 'gilt als gelöst, weil der Kunde nichts mehr geschrieben hat',
      'not a request': 'keine Anfrage',
      merged: 'geht in einem anderen Ticket weiter',
    },
    rated: (rating) => `Bewertet mit ${rating} von 5`,
    ratedWith: 'Dazu schreibt der Kunde:',
    theirTickets: (open, past) => `weitere Tickets dieses Kunden: ${open} offen, ${past} frühere`,
    colleaguesTickets: (open, past) => `der Kollegen: ${open} offen, ${past} frühere`,
    content: (average, count) =>
      `Zufriedenheit ${average} von 5 (${count === 1 ? 'eine Bewertung' : `${count} Bewertungen`})`,
    becauseOf: (words) => `Entschieden durch ${words}`,
    assignedToYou: (name, ticketId) => `${name} hat Ihnen ${ticketId} zugewiesen.`,
    ownerLeft: (name, ticketId) => `${name} ist nicht mehr im Support-Channel; ${ticketId} hat jetzt niemand.`,
    isBack: (ticketId) => `${ticketId} ist wieder da: Die Zeit, bis zu der es zurückgestellt war, ist um.`,
  },
  menu: {
    release: 'Abgeben',
    resolve: 'Gelöst',
    more: 'Mehr',
    assign: 'Zuweisen an …',
    priority: (priority) => `Priorität: ${priority}`,
    wait: 'Wartet auf den Kunden',
    snoozeHour: 'Eine Stunde zurückstellen',
    snoozeTomorrow: 'Bis morgen zurückstellen',
    snoozeWeek: 'Eine Woche zurückstellen',
    snoozeUntil: 'Zurückstellen bis …',
    dismiss: 'Keine Anfrage',
    resume: 'Wieder in Arbeit',
    reopen: 'Wieder öffnen',
    assignTitle: 'Ticket zuweisen',
    assignTo: 'Wer soll es haben?',
    snoozeTitle: 'Ticket zurückstellen',
    until: 'Bis wann?',
    save: 'Speichern',
  },
  tooLate: {
    inState: (ticketId, state) => `${ticketId} ist schon in diesem Stand: ${state}.`,
    priority: (ticketId, priority) => `${ticketId} hat schon diese Priorität: ${priority}.`,
    inWork: (ticketId) => `${ticketId} ist schon wieder offen.`,
    resolved: (ticketId, by) => `${ticketId} ist gelöst, sagt ${by}. Öffnen Sie es wieder, wenn noch etwas zu tun ist.`,
    notYours: (ticketId, by) =>
      `${ticketId} ist bei ${by} und kann nur dort abgegeben werden. Sie können es aber jemand anderem zuweisen.`,
    nobodyHas: (ticketId) => `${ticketId} hat jetzt niemand.`,
    isTheirs: (ticketId, name) => `${ticketId} ist schon bei ${name}.`,
    assigneeNotStaff: (name) => `${name} ist nicht im Support-Channel und kann keine Tickets haben.`,
    badTime: 'Wählen Sie einen Zeitpunkt in der Zukunft, innerhalb eines Jahres.',
  },
}
