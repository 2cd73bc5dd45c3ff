import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in French. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Fusionner avec…',
    title: 'Fusionner le ticket',
    which: 'Dans quel ticket continue-t-il\u00a0?',
    merge: 'Fusionner',
    none: (ticketId) =>
      `Il n’y a pas d’autre ticket ouvert de ce client ou de son entreprise avec lequel fusionner ${ticketId}.`,
    itself: 'Un ticket ne peut pas être fusionné avec lui-même.',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} et ${intoId} viennent d’entreprises différentes. Seuls les tickets d’un même client ou d’une même entreprise peuvent être fusionnés.`,
    already: (ticketId, intoId) => `${ticketId} continue dans ${intoId}. Rouvrez-le pour l’en séparer.`,
    into: (ticket) => `Continue dans ${ticket}`,
    from: (tickets) => `Continuent ici\u00a0: ${tickets}`,
    note: (person, ticketId, customer) =>
      `${person} a fusionné ${ticketId} avec ce ticket. ${customer} y a écrit\u00a0:`,
    notTold: (customer, ticketId) =>
      `${customer} ne peut pas lire le fil de ce ticket et n’en a pas été informé. Répondez-lui dans le fil de ${ticketId}.`,
    splitNote: (person, ticketId) => `${person} a de nouveau séparé ${ticketId}.`,
  },
}
