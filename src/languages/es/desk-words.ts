import type { DeskWords } from '../language/desk-words.ts'

/** What staff read about the life of a ticket in Spanish. */
export const deskWords: DeskWords = {
  life: {
    waitingSince: (moment) => `a la espera del cliente desde ${moment}`,
    snoozedUntil: (moment) => `aplazado hasta ${moment}`,
    resolvedBy: (person) => `resuelto por ${person}`,
    endings: {
      confirmed: 'el cliente confirmó que está resuelto',
      assumed: 'se da por resuelto, porque el cliente no dijo nada más',
      'not a request': 'no era una solicitud',
      merged: 'continúa en otro ticket',
    },
    rated: (rating) => `Valoración: ${rating} de 5`,
    ratedWith: 'El cliente dice:',
    theirTickets: (open, past) => `otros tickets de este cliente: ${open} abiertos, ${past} anteriores`,
    colleaguesTickets: (open, past) => `de sus colegas: ${open} abiertos, ${past} anteriores`,
    content: (average, count) =>
      `satisfacción ${average} de 5 (${count === 1 ? 'una valoración' : `${count} valoraciones`})`,
    becauseOf: (words) => `Lo decidió ${words}`,
    assignedToYou: (name, ticketId) => `${name} te asignó ${ticketId}.`,
    ownerLeft: (name, ticketId) => `${name} ya no está en el canal de soporte; ahora nadie tiene ${ticketId}.`,
    isBack: (ticketId) => `${ticketId} está de vuelta: terminó el tiempo por el que se aplazó.`,
  },
  menu: {
    release: 'Liberar',
    resolve: 'Resolver',
    more: 'Más',
    assign: 'Asignar a…',
    priority: (priority) => `Prioridad: ${priority}`,
    wait: 'A la espera del cliente',
    snoozeHour: 'Aplazar una hora',
    snoozeTomorrow: 'Aplazar hasta mañana',
    snoozeWeek: 'Aplazar una semana',
    snoozeUntil: 'Aplazar hasta…',
    dismiss: 'No es una solicitud',
    resume: 'Otra vez en curso',
    reopen: 'Reabrir',
    assignTitle: 'Asignar el ticket',
    assignTo: '¿Quién se encarga?',
    snoozeTitle: 'Aplazar el ticket',
    until: '¿Hasta cuándo?',
    save: 'Guardar',
  },
  tooLate: {
    inState: (ticketId, state) => `${ticketId} ya está así: ${state}.`,
    priority: (ticketId, priority) => `${ticketId} ya tiene esta prioridad: ${priority}.`,
    inWork: (ticketId) => `${ticketId} ya está abierto de nuevo.`,
    resolved: (ticketId, by) => `${ticketId} está resuelto: lo resolvió ${by}. Reábrelo si queda algo por hacer.`,
    notYours: (ticketId, by) =>
      `${by} tiene ${ticketId}, y nadie más puede liberarlo. Puedes asignarlo a otra persona.`,
    nobodyHas: (ticketId) => `Ahora nadie tiene ${ticketId}.`,
    isTheirs: (ticketId, name) => `${name} ya tiene ${ticketId}.`,
    assigneeNotStaff: (name) => `${name} no está en el canal de soporte y no puede tener tickets.`,
    badTime: 'Elige un momento futuro, dentro de un año.',
  },
}
