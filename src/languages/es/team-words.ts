import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in Spanish. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Unir a…',
    title: 'Unir el ticket',
    which: '¿En qué ticket continúa?',
    merge: 'Unir',
    sameMatter: (ticketId) => `El mismo asunto que ${ticketId}: unir`,
    none: (ticketId) => `No hay otro ticket abierto de este cliente ni de su empresa al que se pueda unir ${ticketId}.`,
    itself: 'Un ticket no se puede unir a sí mismo.',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} y ${intoId} son de empresas distintas. Solo se pueden unir tickets de un mismo cliente o de una misma empresa.`,
    already: (ticketId, intoId) => `${ticketId} se unió a ${intoId}, donde continúa. Reábrelo para separarlo de nuevo.`,
    into: (ticket) => `Continúa en ${ticket}`,
    from: (tickets) => `Continúan aquí: ${tickets}`,
    note: (person, ticketId, customer) => `${person} unió ${ticketId} a este ticket. ${customer} escribió allí:`,
    notTold: (customer, ticketId) =>
      `${customer} no puede leer el hilo de este ticket y no se le ha avisado. Respóndele en el hilo de ${ticketId}.`,
    splitNote: (person, ticketId) => `${person} volvió a separar ${ticketId}.`,
  },
  teams: {
    menu: 'Pasar a un equipo…',
    title: 'Pasar el ticket',
    which: '¿Qué equipo se ocupa?',
    move: 'Pasar',
    usual: 'el canal de soporte',
    unknown: (name, possible) => `No hay ningún equipo «${name}». Los posibles son: ${possible}.`,
    alreadyThere: (ticketId, team) => `${ticketId} ya está en: ${team}.`,
    movedNote: (person, team) => `${person} pasó este ticket a: ${team}.`,
    movedFrom: (person, team) =>
      `${person} pasó este ticket a: ${team}. Las notas anteriores del equipo están en su historial y donde estaba su tarjeta:`,
  },
}
