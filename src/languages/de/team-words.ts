import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in German. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Zusammenlegen mit …',
    title: 'Ticket zusammenlegen',
    which: 'In welchem Ticket geht es weiter?',
    merge: 'Zusammenlegen',
    none: (ticketId) =>
      `Es gibt kein anderes offenes Ticket dieses Kunden oder seiner Firma, mit dem ${ticketId} zusammengelegt werden könnte.`,
    itself: 'Ein Ticket lässt sich nicht mit sich selbst zusammenlegen.',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} und ${intoId} sind von verschiedenen Firmen. Zusammenlegen lassen sich nur Tickets eines Kunden oder einer Firma.`,
    already: (ticketId, intoId) => `${ticketId} geht in ${intoId} weiter. Öffnen Sie es wieder, um es abzutrennen.`,
    into: (ticket) => `Geht weiter in ${ticket}`,
    from: (tickets) => `Geht hier weiter: ${tickets}`,
    note: (person, ticketId, customer) =>
      `${person} hat ${ticketId} mit diesem Ticket zusammengelegt. ${customer} schreibt dort:`,
    notTold: (customer, ticketId) =>
      `${customer} kann den Thread dieses Tickets nicht lesen und weiß nichts davon. Antworten Sie im Thread von ${ticketId}.`,
    splitNote: (person, ticketId) => `${person} hat ${ticketId} wieder abgetrennt.`,
  },
}
