import type { DeskWords } from '../language/desk-words.ts'

/** What staff read about the life of a ticket in French. */
export const deskWords: DeskWords = {
  life: {
    waitingSince: (moment) => `en attente du client depuis ${moment}`,
    snoozedUntil: (moment) => `en pause jusqu’à ${moment}`,
    resolvedBy: (person) => `résolu par ${person}`,
    endings: {
      confirmed: 'le client a confirmé que c’est résolu',
      assumed: 'considéré comme résolu, car le client n’a plus rien dit',
      'not a request': 'ce n’était pas une demande',
      merged: 'continue dans un autre ticket',
    },
    rated: (rating) => `Note\u00a0: ${rating} sur 5`,
    ratedWith: 'Le client écrit\u00a0:',
    theirTickets: (open, past) => `autres tickets de ce client\u00a0: ${open} ouverts, ${past} passés`,
    colleaguesTickets: (open, past) => `de ses collègues\u00a0: ${open} ouverts, ${past} passés`,
    content: (average, count) => `satisfaction ${average} sur 5 (${count === 1 ? 'une note' : `${count} notes`})`,
    becauseOf: (words) => `Décidé par ${words}`,
    assignedToYou: (name, ticketId) => `${name} vous a attribué ${ticketId}.`,
    ownerLeft: (name, ticketId) =>
      `${name} n’est plus dans le canal de support\u00a0; personne n’a ${ticketId} maintenant.`,
    isBack: (ticketId) => `${ticketId} est de retour\u00a0: sa pause est terminée.`,
  },
  menu: {
    release: 'Rendre',
    resolve: 'Résoudre',
    more: 'Plus',
    assign: 'Attribuer à…',
    priority: (priority) => `Priorité\u00a0: ${priority}`,
    wait: 'En attente du client',
    snoozeHour: 'En pause pour une heure',
    snoozeTomorrow: 'En pause jusqu’à demain',
    snoozeWeek: 'En pause pour une semaine',
    snoozeUntil: 'En pause jusqu’à…',
    dismiss: 'Pas une demande',
    resume: 'Reprendre',
    reopen: 'Rouvrir',
    assignTitle: 'Attribuer le ticket',
    assignTo: 'À qui\u00a0?',
    snoozeTitle: 'Mettre en pause',
    until: 'Jusqu’à quand\u00a0?',
    save: 'Enregistrer',
  },
  tooLate: {
    inState: (ticketId, state) => `${ticketId} est déjà dans cet état\u00a0: ${state}.`,
    priority: (ticketId, priority) => `${ticketId} a déjà cette priorité\u00a0: ${priority}.`,
    inWork: (ticketId) => `${ticketId} est déjà rouvert.`,
    resolved: (ticketId, by) =>
      `${ticketId} est résolu\u00a0: ${by} l’a résolu. Rouvrez-le s’il reste quelque chose à faire.`,
    notYours: (ticketId, by) =>
      `${by} s’occupe de ${ticketId} et peut seul le rendre. Vous pouvez l’attribuer à quelqu’un d’autre.`,
    nobodyHas: (ticketId) => `Personne n’a ${ticketId} maintenant.`,
    isTheirs: (ticketId, name) => `${name} a déjà ${ticketId}.`,
    assigneeNotStaff: (name) => `${name} n’est pas membre du canal de support et ne peut pas avoir de tickets.`,
    badTime: 'Choisissez un moment à venir, d’ici un an.',
  },
}
