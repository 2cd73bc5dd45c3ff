import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in German. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Zusammenlegen mit …',
    title: 'Ticket zusammenlegen',
    which: 'In welchem Ticket geht es weiter?',
    merge: 'Zusammenlegen',
    sameMatter: (ticketId) => `Dasselbe wie ${ticketId}: zusammenlegen`,
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
  teams: {
    menu: 'An Team weitergeben …',
    title: 'Ticket weitergeben',
    which: 'Welches Team kümmert sich darum?',
    move: 'Weitergeben',
    usual: 'den Support-Kanal',
    unknown: (name, possible) => `Es gibt kein Team „${name}“. Möglich sind: ${possible}.`,
    alreadyThere: (ticketId, team) => `${ticketId} ist schon dort: ${team}.`,
    movedNote: (person, team) => `${person} hat dieses Ticket weitergegeben an: ${team}.`,
    movedFrom: (person, team) =>
      `${person} hat dieses Ticket weitergegeben an: ${team}. Frühere Notizen des Teams stehen im Verlauf, und dort, wo die Karte war:`,
  },
}
