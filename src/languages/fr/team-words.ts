import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in French. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Fusionner avec…',
    title: 'Fusionner le ticket',
    which: 'Dans quel ticket continue-t-il\u00a0?',
    merge: 'Fusionner',
    sameMatter: (ticketId) => `Même sujet que ${ticketId}\u00a0: fusionner`,
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
  teams: {
    menu: 'Transférer à une équipe…',
    title: 'Transférer le ticket',
    which: 'Quelle équipe s’en occupe\u00a0?',
    move: 'Transférer',
    usual: 'le canal d’assistance',
    unknown: (name, possible) =>
      `Il n’y a pas d’équipe «\u00a0${name}\u00a0». Les équipes possibles\u00a0: ${possible}.`,
    alreadyThere: (ticketId, team) => `${ticketId} y est déjà\u00a0: ${team}.`,
    movedNote: (person, team) => `${person} a transféré ce ticket à\u00a0: ${team}.`,
    movedFrom: (person, team) =>
      `${person} a transféré ce ticket à\u00a0: ${team}. Les notes précédentes de l’équipe sont dans son historique, et là où était sa carte\u00a0:`,
  },
}
